package io.asyncache.cache;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is done about values that get old.
 *
 * @param refreshAfterWrite when a hit loads the value anew in the background, or null for never
 * @param staleIfError how long past its expiry a value may answer if the load fails, or null for not at all
 */
public record Freshness(
        @Nullable Duration refreshAfterWrite, @Nullable Duration staleIfError) {

    /** Nothing is done. */
    public static final Freshness PLAIN = new Freshness(null, null);

    public Freshness {
        Expiry.requirePositive(refreshAfterWrite);
        Expiry.requirePositive(staleIfError);
    }

    boolean isPlain() {
        return refreshAfterWrite == null && staleIfError == null;
    }
}
