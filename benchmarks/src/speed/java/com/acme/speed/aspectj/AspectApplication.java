package com.acme.speed.aspectj;

import com.acme.speed.Application;
import com.acme.speed.Body;
import com.acme.speed.UserService;

/** Woven while it is loaded, by AspectJ's own agent. */
public final class AspectApplication implements Application {

    @Override
    public UserService start(Body body) {
        return new AspectUsers(body);
    }
}
