package com.acme.speed;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What all contenders do when they have no answer; it counts how often. Not for several threads at once. */
public final class Body {

    private final List<Runnable> held = new ArrayList<>();
    private boolean holding;
    private long runs;

    public User user(int id) {
        runs++;
        return new User(-id);
    }

    public int number(int id) {
        runs++;
        return -id;
    }

    /** Complete when it is returned, unless answers are held. */
    public CompletableFuture<User> fetch(int id) {
        if (!holding) {
            return CompletableFuture.completedFuture(user(id));
        }
        CompletableFuture<User> pending = new CompletableFuture<>();
        User user = user(id);
        held.add(() -> pending.complete(user));
        return pending;
    }

    /** From now on what is fetched stays pending until it is released. */
    public void hold() {
        holding = true;
    }

    /** Completes what is pending. */
    public void release() {
        for (Runnable each : held) {
            each.run();
        }
        held.clear();
    }

    public long runs() {
        return runs;
    }
}
