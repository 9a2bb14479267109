package com.acme.speed.spring;

import com.acme.speed.Application;
import com.acme.speed.Body;
import com.acme.speed.Settings;
import com.acme.speed.UserService;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.cache.CacheManager;
import org.springframework.cache.annotation.EnableCaching;
import org.springframework.cache.caffeine.CaffeineCacheManager;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Caffeine in its asynchronous mode, proxies of classes as in Spring Boot. */
public final class SpringApplication implements Application {

    @Configuration(proxyBeanMethods = false)
    @EnableCaching(proxyTargetClass = true)
    static class Caching {

        @Bean
        CacheManager cacheManager() {
            CaffeineCacheManager manager = new CaffeineCacheManager("users", "usersOfTenants", "queries", "current");
            manager.setAsyncCacheMode(true);
            manager.setCaffeine(Caffeine.newBuilder()
                    .maximumSize(Settings.MAXIMUM_SIZE)
                    .expireAfterWrite(Duration.ofSeconds(Settings.EXPIRY_SECONDS)));
            return manager;
        }
    }

    @Override
    @SuppressWarnings("resource") // it runs as long as the JVM
    public UserService start(Body body) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.registerBean(Body.class, () -> body);
        context.register(Caching.class, SpringUsers.class);
        context.refresh();
        return context.getBean(UserService.class);
    }
}
