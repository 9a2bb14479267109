package io.asyncache.flight;

import io.asyncache.store.Kept;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a load.
 *
 * @param kept what goes into the store
 * @param weight what it weighs, where weights count
 * @param lifetimeNanos how long it is kept, where each value has a lifetime of its own
 */
public record Keepsake(Object kept, long weight, long lifetimeNanos) {

    /** Keeps the value as it is, for as long as the store says. */
    public static Keepsake of(@Nullable Object value) {
        return new Keepsake(Kept.of(value), 1, Long.MAX_VALUE);
    }
}
