package com.acme.speed;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.CompletableFuture;

/** The same service with its caches written by hand, as Caffeine's guide has it. */
public final class HandWrittenUsers {

    private static final int MAXIMUM = 100_000;

    /** The key of an answer that is another for each tenant. */
    private record OfTenant(int id, String tenant) {}

    private final Body body;
    private final AsyncCache<Integer, User> users =
            Caffeine.newBuilder().maximumSize(MAXIMUM).buildAsync();
    private final AsyncCache<OfTenant, User> ofTenants =
            Caffeine.newBuilder().maximumSize(MAXIMUM).buildAsync();
    private final Cache<Integer, User> blocking =
            Caffeine.newBuilder().maximumSize(MAXIMUM).build();
    private final Cache<Integer, Integer> numbers =
            Caffeine.newBuilder().maximumSize(MAXIMUM).build();

    public HandWrittenUsers(Body body) {
        this.body = body;
    }

    public CompletableFuture<User> byId(int id) {
        return users.get(id, (missing, executor) -> CompletableFuture.completedFuture(body.user(missing)));
    }

    /** The same, with a future for each caller, so that none can complete or cancel another's. */
    public CompletableFuture<User> byIdCopied(int id) {
        return byId(id).copy();
    }

    public User blocking(int id) {
        return blocking.get(id, body::user);
    }

    public int number(int id) {
        return numbers.get(id, body::number);
    }

    public void changed(int id) {
        users.synchronous().invalidate(id);
    }

    public CompletableFuture<User> ofTenant(int id) {
        return ofTenants.get(
                new OfTenant(id, Tenant.current()),
                (missing, executor) -> CompletableFuture.completedFuture(body.user(missing.id())));
    }

    public void tenantChanged(int id) {
        ofTenants.asMap().keySet().removeIf(key -> key.id() == id);
    }
}
