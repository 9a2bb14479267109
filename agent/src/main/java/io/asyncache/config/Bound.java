package io.asyncache.config;

import io.asyncache.expression.Expression;
import org.jspecify.annotations.Nullable;

/**
 * How much a cache keeps.
 *
 * @param maximum entries, or their weights' sum; 0 keeps none and only coalesces, {@link #UNBOUNDED} keeps all
 * @param weigher gives an entry's weight; null: entries are counted
 */
public record Bound(long maximum, @Nullable Expression weigher) {

    public static final long UNBOUNDED = Long.MAX_VALUE;

    public Bound {
        if (maximum < 0) {
            throw new IllegalArgumentException("maximum is negative: " + maximum);
        }
    }
}
