package com.acme.speed.aspectj;

import com.acme.speed.Settings;
import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.aspectj.lang.JoinPoint;
import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;

/** One cache for all methods, as such aspects are written. */
@Aspect
public class CachingAspect {

    private record Key(JoinPoint.StaticPart method, Object receiver, List<Object> arguments) {}

    private final AsyncCache<Key, Object> cache = Caffeine.newBuilder()
            .maximumSize(Settings.MAXIMUM_SIZE)
            .expireAfterWrite(Duration.ofSeconds(Settings.EXPIRY_SECONDS))
            .buildAsync();

    @Around("execution(@com.acme.speed.aspectj.Cached * *(..))")
    public Object answer(ProceedingJoinPoint call) {
        Key key = new Key(call.getStaticPart(), call.getThis(), Arrays.asList(call.getArgs()));
        return cache.get(key, (missing, executor) -> proceed(call));
    }

    @SuppressWarnings("unchecked") // what is annotated returns such futures
    private static CompletableFuture<Object> proceed(ProceedingJoinPoint call) {
        try {
            return (CompletableFuture<Object>) call.proceed();
        } catch (Throwable failed) {
            return CompletableFuture.failedFuture(failed);
        }
    }
}
