package io.asyncache.time;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Durations in a ticker's nanoseconds, short enough to be added to any of its moments. */
public final class Nanos {

    /**
     * The longest: half of what a long holds, 146 years. Two moments that are both no further ahead can be compared by
     * difference, also if one of them was counted from an earlier moment than the other.
     */
    public static final long FOR_EVER = Long.MAX_VALUE / 2;

    private static final Duration LONGEST = Duration.ofNanos(FOR_EVER);

    private Nanos() {}

    /** Returns none for what is below zero, and {@link #FOR_EVER} for what is longer than that or isn't said. */
    public static long of(@Nullable Duration duration) {
        if (duration == null || duration.compareTo(LONGEST) >= 0) {
            return FOR_EVER;
        }
        return duration.isNegative() ? 0 : duration.toNanos();
    }
}
