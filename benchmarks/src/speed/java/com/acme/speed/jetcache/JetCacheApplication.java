package com.acme.speed.jetcache;

import com.acme.speed.Application;
import com.acme.speed.Body;
import com.acme.speed.UserService;
import com.alicp.jetcache.CacheBuilder;
import com.alicp.jetcache.anno.CacheConsts;
import com.alicp.jetcache.anno.config.EnableMethodCache;
import com.alicp.jetcache.anno.support.GlobalCacheConfig;
import com.alicp.jetcache.anno.support.JetCacheBaseBeans;
import com.alicp.jetcache.embedded.CaffeineCacheBuilder;
import com.alicp.jetcache.support.Fastjson2KeyConvertor;
import java.util.Map;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** JetCache's local cache, which is Caffeine, with the key convertor that its guide has. */
public final class JetCacheApplication implements Application {

    @Configuration(proxyBeanMethods = false)
    @EnableMethodCache(basePackages = "com.acme.speed.jetcache", proxyTargetClass = true)
    @Import(JetCacheBaseBeans.class)
    static class Caching {

        @Bean
        GlobalCacheConfig caches() {
            CacheBuilder local =
                    CaffeineCacheBuilder.createCaffeineCacheBuilder().keyConvertor(Fastjson2KeyConvertor.INSTANCE);
            GlobalCacheConfig config = new GlobalCacheConfig();
            config.setLocalCacheBuilders(Map.of(CacheConsts.DEFAULT_AREA, local));
            config.setRemoteCacheBuilders(Map.of());
            config.setStatIntervalMinutes(0);
            return config;
        }
    }

    @Override
    @SuppressWarnings("resource") // it runs as long as the JVM
    public UserService start(Body body) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.registerBean(Body.class, () -> body);
        context.register(Caching.class, JetCacheUsers.class);
        context.refresh();
        return context.getBean(UserService.class);
    }
}
