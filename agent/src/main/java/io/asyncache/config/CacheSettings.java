package io.asyncache.config;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a cache behaves.
 *
 * @param name as in the file; of settings written in place in a rule, the rule's selector
 * @param maximumSize entries kept at most; 0 keeps none and only coalesces, {@link #UNBOUNDED} keeps all
 * @param expireAfterWrite null: entries don't expire
 * @param nulls whether null results are kept
 * @param maximumLoads loads under way at once; calls beyond it run uncached
 */
public record CacheSettings(
        String name,
        Policy policy,
        long maximumSize,
        @Nullable Duration expireAfterWrite,
        boolean nulls,
        int maximumLoads) {

    public static final long UNBOUNDED = Long.MAX_VALUE;

    static final CacheSettings DEFAULTS = new CacheSettings("defaults", Policy.TINYLFU, 10_000, null, true, 10_000);

    public CacheSettings {
        if (maximumSize < 0) {
            throw new IllegalArgumentException("maximumSize is negative: " + maximumSize);
        }
        if (maximumLoads < 1) {
            throw new IllegalArgumentException("maximumLoads is less than 1: " + maximumLoads);
        }
        if (expireAfterWrite != null && (expireAfterWrite.isNegative() || expireAfterWrite.isZero())) {
            throw new IllegalArgumentException("expireAfterWrite is not positive: " + expireAfterWrite);
        }
    }
}
