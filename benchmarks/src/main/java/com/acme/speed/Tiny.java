package com.acme.speed;

import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Methods of five bytes, where whatever is added shows. */
public final class Tiny {

    private final CompletableFuture<User> user = CompletableFuture.completedFuture(new User(-UserService.CURRENT));

    public static Tiny[] many(int count) {
        return Stream.generate(Tiny::new).limit(count).toArray(Tiny[]::new);
    }

    /** The object that all of them return when they run. */
    public Object own() {
        return user;
    }

    /** No rule names it. */
    public CompletableFuture<User> plain() {
        return user;
    }

    /** Its rule says {@code mode: off}. */
    public CompletableFuture<User> off() {
        return user;
    }

    /** Its cache is switched off while the application runs. */
    public CompletableFuture<User> switched() {
        return user;
    }
}
