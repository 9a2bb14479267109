package com.acme.speed.cache2k;

import com.acme.speed.Body;
import com.acme.speed.CurrentKey;
import com.acme.speed.Query;
import com.acme.speed.Settings;
import com.acme.speed.TenantKey;
import com.acme.speed.User;
import com.acme.speed.UserKey;
import com.acme.speed.UserService;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.cache2k.Cache;
import org.cache2k.Cache2kBuilder;

/** cache2k by hand: a cache of futures for each method, since it has no {@code get} that returns one. */
final class Cache2kUsers implements UserService {

    private final Body body;
    private final Cache<UserKey, CompletableFuture<User>> users =
            build(new Cache2kBuilder<UserKey, CompletableFuture<User>>() {});
    private final Cache<TenantKey, CompletableFuture<User>> usersOfTenants =
            build(new Cache2kBuilder<TenantKey, CompletableFuture<User>>() {});
    private final Cache<Query, CompletableFuture<User>> queries =
            build(new Cache2kBuilder<Query, CompletableFuture<User>>() {});
    private final Cache<CurrentKey, CompletableFuture<User>> current =
            build(new Cache2kBuilder<CurrentKey, CompletableFuture<User>>() {});

    Cache2kUsers(Body body) {
        this.body = body;
    }

    private static <K> Cache<K, CompletableFuture<User>> build(Cache2kBuilder<K, CompletableFuture<User>> builder) {
        return builder.entryCapacity(Settings.MAXIMUM_SIZE)
                .expireAfterWrite(Settings.EXPIRY_SECONDS, TimeUnit.SECONDS)
                .build();
    }

    @Override
    public CompletableFuture<User> byId(int id) {
        return users.computeIfAbsent(new UserKey(id), missing -> body.fetch(missing.id()));
    }

    @Override
    public CompletableFuture<User> byIdAndTenant(int id, String tenant) {
        return usersOfTenants.computeIfAbsent(new TenantKey(id, tenant), missing -> body.fetch(missing.id()));
    }

    @Override
    public CompletableFuture<User> byQuery(Query query) {
        return queries.computeIfAbsent(query, missing -> body.fetch(missing.id()));
    }

    @Override
    public CompletableFuture<User> current() {
        return current.computeIfAbsent(new CurrentKey(), missing -> body.fetch(CURRENT));
    }
}
