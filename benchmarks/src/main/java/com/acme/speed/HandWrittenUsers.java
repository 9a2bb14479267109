package com.acme.speed;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** The same service with its caches written by hand, as Caffeine's guide has it: one for each method. */
public final class HandWrittenUsers implements UserService {

    /** The key of an answer that is another for each tenant. */
    private record OfTenant(int id, String tenant) {}

    private final Body body;
    private final AsyncCache<UserKey, User> users = settings().buildAsync();
    private final AsyncCache<TenantKey, User> usersOfTenants = settings().buildAsync();
    private final AsyncCache<Query, User> queries = settings().buildAsync();
    private final AsyncCache<CurrentKey, User> current = settings().buildAsync();
    private final AsyncCache<OfTenant, User> ofTenants = settings().buildAsync();
    private final Cache<Integer, User> blocking = settings().build();
    private final Cache<Integer, Integer> numbers = settings().build();

    public HandWrittenUsers(Body body) {
        this.body = body;
    }

    private static Caffeine<Object, Object> settings() {
        return Caffeine.newBuilder()
                .maximumSize(Settings.MAXIMUM_SIZE)
                .expireAfterWrite(Duration.ofSeconds(Settings.EXPIRY_SECONDS));
    }

    @Override
    public CompletableFuture<User> byId(int id) {
        return users.get(new UserKey(id), (missing, executor) -> body.fetch(missing.id()));
    }

    @Override
    public CompletableFuture<User> byIdAndTenant(int id, String tenant) {
        return usersOfTenants.get(new TenantKey(id, tenant), (missing, executor) -> body.fetch(missing.id()));
    }

    @Override
    public CompletableFuture<User> byQuery(Query query) {
        return queries.get(query, (missing, executor) -> body.fetch(missing.id()));
    }

    @Override
    public CompletableFuture<User> current() {
        return current.get(new CurrentKey(), (missing, executor) -> body.fetch(CURRENT));
    }

    public User blocking(int id) {
        return blocking.get(id, body::user);
    }

    public int number(int id) {
        return numbers.get(id, body::number);
    }

    public void changed(int id) {
        users.synchronous().invalidate(new UserKey(id));
    }

    public CompletableFuture<User> ofTenant(int id) {
        return ofTenants.get(new OfTenant(id, Tenant.current()), (missing, executor) -> body.fetch(missing.id()));
    }

    public void tenantChanged(int id) {
        ofTenants.asMap().keySet().removeIf(key -> key.id() == id);
    }
}
