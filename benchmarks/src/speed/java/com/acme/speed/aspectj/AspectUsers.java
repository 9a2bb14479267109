package com.acme.speed.aspectj;

import com.acme.speed.Body;
import com.acme.speed.Query;
import com.acme.speed.User;
import com.acme.speed.UserService;
import java.util.concurrent.CompletableFuture;

public class AspectUsers implements UserService {

    private final Body body;

    public AspectUsers(Body body) {
        this.body = body;
    }

    @Override
    @Cached
    public CompletableFuture<User> byId(int id) {
        return body.fetch(id);
    }

    @Override
    @Cached
    public CompletableFuture<User> byIdAndTenant(int id, String tenant) {
        return body.fetch(id);
    }

    @Override
    @Cached
    public CompletableFuture<User> byQuery(Query query) {
        return body.fetch(query.id());
    }

    @Override
    @Cached
    public CompletableFuture<User> current() {
        return body.fetch(CURRENT);
    }
}
