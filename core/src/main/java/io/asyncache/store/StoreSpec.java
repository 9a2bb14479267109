package io.asyncache.store;

import io.asyncache.time.Nanos;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a store keeps, and for how long. Where several expiries are given, the earliest counts; one that is not positive
 * keeps nothing.
 *
 * @param policy which entry goes when there is no room
 * @param maximum the entries, or the weight, kept at most; {@link Long#MAX_VALUE} for no bound. 0 keeps nothing, except
 *     that a value of no weight fits
 * @param weighted whether the maximum is a weight
 * @param expireAfterWrite how long a value is fresh after it was put, or null
 * @param expireAfterAccess how long a value is fresh after it was put or got, or null
 * @param ownLifetimes whether each value comes with a lifetime of its own
 * @param values how values are held
 */
public record StoreSpec(
        Policy policy,
        long maximum,
        boolean weighted,
        @Nullable Duration expireAfterWrite,
        @Nullable Duration expireAfterAccess,
        boolean ownLifetimes,
        Strength values) {

    /** No expiry, in nanoseconds. */
    public static final long FOR_EVER = Nanos.FOR_EVER;

    public StoreSpec {
        if (maximum < 0) {
            throw new IllegalArgumentException("a bound below zero: " + maximum);
        }
    }

    boolean bounded() {
        return maximum != Long.MAX_VALUE;
    }

    boolean expires() {
        return expireAfterWrite != null || expireAfterAccess != null || ownLifetimes;
    }

    /** Returns whether values expire in the order in which they are put: all live equally long, and gets don't count. */
    boolean expiresAsWritten() {
        return expireAfterWrite != null && expireAfterAccess == null && !ownLifetimes;
    }

    /** Returns what a value counts for that is said to have this weight. */
    long weightOf(long said) {
        if (weighted && said < 0) {
            throw new IllegalArgumentException("a weight below zero: " + said);
        }
        return weighted ? said : 1;
    }

    /** Returns how long a value is fresh after it was put, in nanoseconds, if gets don't count. */
    long nanosAfterWrite(long own) {
        long general = Nanos.of(expireAfterWrite);
        return ownLifetimes ? Math.min(general, own) : general;
    }

    /** Returns how long a value is fresh after it was put or got, in nanoseconds. */
    long nanosAfterAccess() {
        return Nanos.of(expireAfterAccess);
    }
}
