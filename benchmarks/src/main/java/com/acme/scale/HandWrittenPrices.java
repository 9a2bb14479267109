package com.acme.scale;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** The same, cached by hand: a record for a key, and a future in each entry. */
public final class HandWrittenPrices implements Prices {

    private record Key(long id) {}

    private final AsyncCache<Key, Object> cache;

    public HandWrittenPrices(long maximumSize, boolean expires) {
        Caffeine<Object, Object> builder = Caffeine.newBuilder().maximumSize(maximumSize);
        if (expires) {
            builder.expireAfterWrite(Duration.ofHours(1));
        }
        cache = builder.buildAsync();
    }

    @Override
    public CompletableFuture<Object> price(long id) {
        return cache.get(new Key(id), (key, executor) -> CompletableFuture.completedFuture(PlainPrices.PRICE));
    }
}
