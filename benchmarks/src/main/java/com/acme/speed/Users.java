package com.acme.speed;

import java.util.concurrent.CompletableFuture;

/** A service whose methods the configuration caches. */
public final class Users {

    private final Body body;

    public Users(Body body) {
        this.body = body;
    }

    public CompletableFuture<User> byRequest(Request request) {
        return CompletableFuture.completedFuture(body.user(request.user().id()));
    }

    public CompletableFuture<User> byId(int id) {
        return CompletableFuture.completedFuture(body.user(id));
    }

    public User blocking(int id) {
        return body.user(id);
    }

    public int number(int id) {
        return body.number(id);
    }

    /** One whose answers are dropped by {@link #changed}. */
    public CompletableFuture<User> changing(int id) {
        return CompletableFuture.completedFuture(body.user(id));
    }

    public void changed(int id) {}

    /** One whose answers are dropped by {@link #tenantChanged}, for all tenants. */
    public CompletableFuture<User> ofTenant(int id) {
        return CompletableFuture.completedFuture(body.user(id));
    }

    public void tenantChanged(int id) {}
}
