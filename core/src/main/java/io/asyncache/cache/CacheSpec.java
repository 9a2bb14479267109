package io.asyncache.cache;

import io.asyncache.flight.FlightRules;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a cache keeps, and for how long.
 *
 * @param maximumSize entries kept at most; 0 keeps nothing, {@link #UNBOUNDED} everything
 * @param expireAfterWrite how long a value answers after its load has completed, or null for ever
 * @param nulls whether null results are kept
 * @param maximumLoads loads under way at once; calls beyond it run uncached
 */
public record CacheSpec(long maximumSize, @Nullable Duration expireAfterWrite, boolean nulls, int maximumLoads) {

    /** The size of a cache without a bound. */
    public static final long UNBOUNDED = Long.MAX_VALUE;

    public CacheSpec {
        if (maximumSize < 0 || maximumLoads < 0) {
            throw new IllegalArgumentException("a bound below zero: " + maximumSize + ", " + maximumLoads);
        }
        if (expireAfterWrite != null && (expireAfterWrite.isZero() || expireAfterWrite.isNegative())) {
            throw new IllegalArgumentException("an expiry that is not positive: " + expireAfterWrite);
        }
    }

    FlightRules flightRules() {
        return new FlightRules(maximumLoads, maximumSize > 0, nulls);
    }
}
