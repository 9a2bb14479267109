package com.acme.speed.spring;

import com.acme.speed.Body;
import com.acme.speed.Query;
import com.acme.speed.User;
import com.acme.speed.UserService;
import java.util.concurrent.CompletableFuture;
import org.springframework.cache.annotation.Cacheable;

public class SpringUsers implements UserService {

    private final Body body;

    public SpringUsers(Body body) {
        this.body = body;
    }

    @Override
    @Cacheable(cacheNames = "users", sync = true)
    public CompletableFuture<User> byId(int id) {
        return body.fetch(id);
    }

    @Override
    @Cacheable(cacheNames = "usersOfTenants", sync = true)
    public CompletableFuture<User> byIdAndTenant(int id, String tenant) {
        return body.fetch(id);
    }

    @Override
    @Cacheable(cacheNames = "queries", sync = true)
    public CompletableFuture<User> byQuery(Query query) {
        return body.fetch(query.id());
    }

    @Override
    @Cacheable(cacheNames = "current", sync = true)
    public CompletableFuture<User> current() {
        return body.fetch(CURRENT);
    }
}
