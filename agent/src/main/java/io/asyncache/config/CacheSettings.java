package io.asyncache.config;

import org.jspecify.annotations.Nullable;

/**
 * How a cache behaves. That its settings go together, {@link Clashes} has seen to.
 *
 * @param name as in the file; of settings written in place in a rule, the rule's selector
 * @param failures null: failures are not kept
 * @param nulls whether null results are kept
 * @param maximumLoads loads under way at once; calls beyond it run uncached
 */
public record CacheSettings(
        String name,
        Policy policy,
        Bound bound,
        Expiry expiry,
        Freshness freshness,
        @Nullable Failures failures,
        boolean nulls,
        ValueStrength values,
        int maximumLoads) {

    static final CacheSettings DEFAULTS = new CacheSettings(
            "defaults",
            Policy.TINYLFU,
            new Bound(10_000, null),
            new Expiry(null, null, null, 0),
            new Freshness(null, null),
            null,
            true,
            ValueStrength.STRONG,
            10_000);

    public CacheSettings {
        if (maximumLoads < 1) {
            throw new IllegalArgumentException("maximumLoads is less than 1: " + maximumLoads);
        }
    }
}
