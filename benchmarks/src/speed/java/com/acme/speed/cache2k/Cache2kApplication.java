package com.acme.speed.cache2k;

import com.acme.speed.Application;
import com.acme.speed.Body;
import com.acme.speed.UserService;

public final class Cache2kApplication implements Application {

    @Override
    public UserService start(Body body) {
        return new Cache2kUsers(body);
    }
}
