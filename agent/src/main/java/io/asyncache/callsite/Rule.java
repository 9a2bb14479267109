package io.asyncache.callsite;

import io.asyncache.cache.CacheSpec;
import io.asyncache.expression.Expression;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the linker must know of the rule that has a method.
 *
 * @param cacheName the cache's name, under which methods of one class loader share it
 * @param spec what the cache keeps
 * @param perInstance whether each receiver has entries of its own
 * @param coalesce whether concurrent calls for one key share a load
 * @param coalesceTimeout how long a caller waits for another caller's load
 * @param weigher what a result weighs, where weights count
 * @param expireAfter how long a result is fresh, where each has a lifetime of its own
 */
public record Rule(
        String cacheName,
        CacheSpec spec,
        boolean perInstance,
        boolean coalesce,
        Duration coalesceTimeout,
        @Nullable Expression weigher,
        @Nullable Expression expireAfter) {}
