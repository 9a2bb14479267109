package com.acme.speed;

import java.util.concurrent.CompletableFuture;

/** Caches that are written by hand, with a future for each caller, so that none can complete or cancel another's. */
public final class CopyingUsers implements UserService {

    private final HandWrittenUsers users;

    public CopyingUsers(Body body) {
        this.users = new HandWrittenUsers(body);
    }

    @Override
    public CompletableFuture<User> byId(int id) {
        return users.byId(id).copy();
    }

    @Override
    public CompletableFuture<User> byIdAndTenant(int id, String tenant) {
        return users.byIdAndTenant(id, tenant).copy();
    }

    @Override
    public CompletableFuture<User> byQuery(Query query) {
        return users.byQuery(query).copy();
    }

    @Override
    public CompletableFuture<User> current() {
        return users.current().copy();
    }
}
