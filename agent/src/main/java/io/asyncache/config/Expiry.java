package io.asyncache.config;

import io.asyncache.expression.Expression;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * When a cache's entries expire: at the earliest of what is said here; never, if nothing is.
 *
 * @param afterWrite counted from the load's completion
 * @param afterAccess counted from the last hit
 * @param after gives each entry's own lifetime
 * @param jitter the share of its lifetime, of {@code afterWrite} and {@code after}, that an entry may lose at random;
 *     from 0 to 1, and 0 where neither is said
 */
public record Expiry(
        @Nullable Duration afterWrite,
        @Nullable Duration afterAccess,
        @Nullable Expression after,
        double jitter) {

    public Expiry {
        Durations.requirePositive("afterWrite", afterWrite);
        Durations.requirePositive("afterAccess", afterAccess);
        if (!(jitter >= 0 && jitter <= 1)) {
            throw new IllegalArgumentException("jitter is not from 0 to 1: " + jitter);
        }
    }
}
