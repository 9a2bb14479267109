package io.asyncache.config;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * When a cache answers with a value that is not of the newest.
 *
 * @param refreshAfterWrite the age from which a hit starts a load in the background; null: none does
 * @param staleIfError how long past expiry a value answers when the load fails; null: it doesn't
 */
public record Freshness(
        @Nullable Duration refreshAfterWrite, @Nullable Duration staleIfError) {

    public Freshness {
        Durations.requirePositive("refreshAfterWrite", refreshAfterWrite);
        Durations.requirePositive("staleIfError", staleIfError);
    }
}
