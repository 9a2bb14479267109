package io.asyncache.config;

import java.time.Duration;

/**
 * What becomes of concurrent calls for one key.
 *
 * @param together whether they share a load
 * @param timeout how long a caller waits for another caller's load before it runs its own
 */
public record Coalescing(boolean together, Duration timeout) {

    public Coalescing {
        Durations.requirePositive("timeout", timeout);
    }
}
