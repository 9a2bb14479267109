package com.acme.speed;

import java.util.concurrent.CompletableFuture;

/** The methods that every contender caches, each in its own way. A user's number is the negative of what was asked for. */
public interface UserService {

    /** What {@link #current} asks for. */
    int CURRENT = 10_000;

    CompletableFuture<User> byId(int id);

    CompletableFuture<User> byIdAndTenant(int id, String tenant);

    CompletableFuture<User> byQuery(Query query);

    CompletableFuture<User> current();
}
