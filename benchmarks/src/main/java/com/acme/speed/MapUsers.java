package com.acme.speed;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** A map of futures for each method, without bound or expiry. */
public final class MapUsers implements UserService {

    private final Body body;
    private final Map<UserKey, CompletableFuture<User>> users = new ConcurrentHashMap<>();
    private final Map<TenantKey, CompletableFuture<User>> usersOfTenants = new ConcurrentHashMap<>();
    private final Map<Query, CompletableFuture<User>> queries = new ConcurrentHashMap<>();
    private final Map<CurrentKey, CompletableFuture<User>> current = new ConcurrentHashMap<>();

    public MapUsers(Body body) {
        this.body = body;
    }

    @Override
    public CompletableFuture<User> byId(int id) {
        return get(users, new UserKey(id), missing -> body.fetch(missing.id()));
    }

    @Override
    public CompletableFuture<User> byIdAndTenant(int id, String tenant) {
        return get(usersOfTenants, new TenantKey(id, tenant), missing -> body.fetch(missing.id()));
    }

    @Override
    public CompletableFuture<User> byQuery(Query query) {
        return get(queries, query, missing -> body.fetch(missing.id()));
    }

    @Override
    public CompletableFuture<User> current() {
        return get(current, new CurrentKey(), missing -> body.fetch(CURRENT));
    }

    /** It has no bound, so somebody has to do this now and then. */
    public void clear() {
        users.clear();
    }

    /** Looks before it computes, since {@code computeIfAbsent} may lock even where there is something. */
    private static <K> CompletableFuture<User> get(
            Map<K, CompletableFuture<User>> map, K key, Function<K, CompletableFuture<User>> load) {
        CompletableFuture<User> found = map.get(key);
        return found != null ? found : map.computeIfAbsent(key, load);
    }
}
