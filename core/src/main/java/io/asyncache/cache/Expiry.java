package io.asyncache.cache;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long values are fresh; where several limits are given the earliest counts.
 *
 * @param afterWrite after the load has completed, or null
 * @param afterAccess after the load or the last hit, or null
 * @param own whether each value has a lifetime of its own, too
 * @param jitter the part of its time that a value may expire earlier, at random: 0 to 1
 */
public record Expiry(
        @Nullable Duration afterWrite, @Nullable Duration afterAccess, boolean own, double jitter) {

    /** Values stay fresh. */
    public static final Expiry NEVER = new Expiry(null, null, false, 0);

    public Expiry {
        requirePositive(afterWrite);
        requirePositive(afterAccess);
        if (!(jitter >= 0 && jitter <= 1)) {
            throw new IllegalArgumentException("a jitter that is no part of the whole: " + jitter);
        }
    }

    static void requirePositive(@Nullable Duration duration) {
        if (duration != null && (duration.isZero() || duration.isNegative())) {
            throw new IllegalArgumentException("a time that is not positive: " + duration);
        }
    }
}
