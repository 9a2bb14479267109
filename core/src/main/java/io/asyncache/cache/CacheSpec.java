package io.asyncache.cache;

import io.asyncache.flight.FlightRules;
import io.asyncache.store.Policy;
import io.asyncache.store.StoreSpec;
import io.asyncache.store.Strength;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a cache keeps, and for how long.
 *
 * @param policy which entry goes when there is no room
 * @param maximum the entries, or the weight, kept at most; 0 keeps nothing, {@link #UNBOUNDED} everything
 * @param weighted whether the maximum is a weight
 * @param expiry how long values are fresh
 * @param freshness what is done about values that get old
 * @param failures which failures are kept, or null for none
 * @param values how values are held
 * @param nulls whether null results are kept
 * @param maximumLoads loads under way at once; calls beyond it run uncached
 */
public record CacheSpec(
        Policy policy,
        long maximum,
        boolean weighted,
        Expiry expiry,
        Freshness freshness,
        @Nullable KeptFailures failures,
        Strength values,
        boolean nulls,
        int maximumLoads) {

    /** The size of a cache without a bound. */
    public static final long UNBOUNDED = Long.MAX_VALUE;

    public CacheSpec {
        if (maximum < 0 || maximumLoads < 0) {
            throw new IllegalArgumentException("a bound below zero: " + maximum + ", " + maximumLoads);
        }
    }

    /** A cache of the default policy, bounded by the number of entries. */
    public CacheSpec(long maximumSize, @Nullable Duration expireAfterWrite, boolean nulls, int maximumLoads) {
        this(
                Policy.TINYLFU,
                maximumSize,
                false,
                new Expiry(expireAfterWrite, null, false, 0),
                Freshness.PLAIN,
                null,
                Strength.STRONG,
                nulls,
                maximumLoads);
    }

    /** Returns the same without what is done about values that get old, without kept failures, and with strong values. */
    public CacheSpec plain() {
        return new CacheSpec(
                policy, maximum, weighted, expiry, Freshness.PLAIN, null, Strength.STRONG, nulls, maximumLoads);
    }

    /** Returns whether such a value is kept at all. */
    public boolean keeps(@Nullable Object value) {
        return maximum > 0 && (value != null || nulls);
    }

    FlightRules flightRules() {
        return new FlightRules(maximumLoads, maximum > 0, nulls);
    }

    /** Returns what a store of such a cache keeps that begins empty. */
    public StoreSpec storeSpec() {
        return storeSpec(false);
    }

    /**
     * Returns what the store is to be.
     *
     * @param takesOver whether it begins with values of another store, which have less than the whole time before them
     */
    StoreSpec storeSpec(boolean takesOver) {
        boolean ownLifetimes = expiry.own()
                || expiry.jitter() > 0
                || freshness.staleIfError() != null
                || failures != null
                || (takesOver && expiry.afterWrite() != null);
        return new StoreSpec(
                policy,
                maximum,
                weighted,
                // Where each value brings its lifetime, this one is part of it.
                ownLifetimes ? null : expiry.afterWrite(),
                expiry.afterAccess(),
                ownLifetimes,
                values);
    }
}
