package io.asyncache.flight;

import org.jspecify.annotations.Nullable;

/**
 * What holds for all loads of one cache.
 *
 * @param maximumLoads loads under way at once, at most
 * @param keepValues whether values are kept at all
 * @param keepNulls whether null results are kept
 */
public record FlightRules(int maximumLoads, boolean keepValues, boolean keepNulls) {

    boolean keeps(@Nullable Object value) {
        return keepValues && (value != null || keepNulls);
    }
}
