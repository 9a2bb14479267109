package com.acme.speed;

import java.util.concurrent.CompletableFuture;

/** A service whose methods the configuration caches. Without the agent it is the uncached one. */
public final class Users implements UserService {

    private final Body body;

    public Users(Body body) {
        this.body = body;
    }

    @Override
    public CompletableFuture<User> byId(int id) {
        return body.fetch(id);
    }

    @Override
    public CompletableFuture<User> byIdAndTenant(int id, String tenant) {
        return body.fetch(id);
    }

    @Override
    public CompletableFuture<User> byQuery(Query query) {
        return body.fetch(query.id());
    }

    @Override
    public CompletableFuture<User> current() {
        return body.fetch(CURRENT);
    }

    public CompletableFuture<User> byRequest(Request request) {
        return body.fetch(request.user().id());
    }

    /** One whose calls are coalesced, and whose answers aren't kept. */
    public CompletableFuture<User> coalesced(int id) {
        return body.fetch(id);
    }

    public User blocking(int id) {
        return body.user(id);
    }

    public int number(int id) {
        return body.number(id);
    }

    /** One whose answers are dropped by {@link #changed}. */
    public CompletableFuture<User> changing(int id) {
        return body.fetch(id);
    }

    public void changed(int id) {}

    /** One whose answers are dropped by {@link #tenantChanged}, for all tenants. */
    public CompletableFuture<User> ofTenant(int id) {
        return body.fetch(id);
    }

    public void tenantChanged(int id) {}
}
