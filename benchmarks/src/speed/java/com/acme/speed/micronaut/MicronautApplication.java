package com.acme.speed.micronaut;

import com.acme.speed.Application;
import com.acme.speed.Body;
import com.acme.speed.Settings;
import com.acme.speed.UserService;
import io.micronaut.context.ApplicationContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Micronaut's caches on Caffeine. */
public final class MicronautApplication implements Application {

    private static final List<String> CACHES = List.of("users", "users-of-tenants", "queries", "current");

    @Override
    public UserService start(Body body) {
        Map<String, Object> properties = new HashMap<>();
        for (String cache : CACHES) {
            properties.put("micronaut.caches." + cache + ".maximum-size", Settings.MAXIMUM_SIZE);
            properties.put("micronaut.caches." + cache + ".expire-after-write", Settings.EXPIRY_SECONDS + "s");
        }
        return ApplicationContext.builder()
                .properties(properties)
                .singletons(body)
                .start()
                .getBean(UserService.class);
    }
}
