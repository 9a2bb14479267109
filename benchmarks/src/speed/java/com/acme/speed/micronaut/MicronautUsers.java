package com.acme.speed.micronaut;

import com.acme.speed.Body;
import com.acme.speed.Query;
import com.acme.speed.User;
import com.acme.speed.UserService;
import io.micronaut.cache.annotation.Cacheable;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;

@Singleton
public class MicronautUsers implements UserService {

    private final Body body;

    public MicronautUsers(Body body) {
        this.body = body;
    }

    @Override
    @Cacheable("users")
    public CompletableFuture<User> byId(int id) {
        return body.fetch(id);
    }

    @Override
    @Cacheable("users-of-tenants")
    public CompletableFuture<User> byIdAndTenant(int id, String tenant) {
        return body.fetch(id);
    }

    @Override
    @Cacheable("queries")
    public CompletableFuture<User> byQuery(Query query) {
        return body.fetch(query.id());
    }

    @Override
    @Cacheable("current")
    public CompletableFuture<User> current() {
        return body.fetch(CURRENT);
    }
}
