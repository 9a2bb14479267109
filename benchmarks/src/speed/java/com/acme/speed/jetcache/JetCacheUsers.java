package com.acme.speed.jetcache;

import com.acme.speed.Body;
import com.acme.speed.Query;
import com.acme.speed.Settings;
import com.acme.speed.User;
import com.acme.speed.UserService;
import com.alicp.jetcache.anno.CacheType;
import com.alicp.jetcache.anno.Cached;
import java.util.concurrent.CompletableFuture;

public class JetCacheUsers implements UserService {

    private final Body body;

    public JetCacheUsers(Body body) {
        this.body = body;
    }

    @Override
    @Cached(
            name = "users.",
            expire = Settings.EXPIRY_SECONDS,
            localLimit = Settings.MAXIMUM_SIZE,
            cacheType = CacheType.LOCAL)
    public CompletableFuture<User> byId(int id) {
        return body.fetch(id);
    }

    @Override
    @Cached(
            name = "usersOfTenants.",
            expire = Settings.EXPIRY_SECONDS,
            localLimit = Settings.MAXIMUM_SIZE,
            cacheType = CacheType.LOCAL)
    public CompletableFuture<User> byIdAndTenant(int id, String tenant) {
        return body.fetch(id);
    }

    @Override
    @Cached(
            name = "queries.",
            expire = Settings.EXPIRY_SECONDS,
            localLimit = Settings.MAXIMUM_SIZE,
            cacheType = CacheType.LOCAL)
    public CompletableFuture<User> byQuery(Query query) {
        return body.fetch(query.id());
    }

    @Override
    @Cached(
            name = "current.",
            expire = Settings.EXPIRY_SECONDS,
            localLimit = Settings.MAXIMUM_SIZE,
            cacheType = CacheType.LOCAL)
    public CompletableFuture<User> current() {
        return body.fetch(CURRENT);
    }
}
