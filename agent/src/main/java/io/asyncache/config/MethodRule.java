package io.asyncache.config;

import io.asyncache.selector.Selector;
import java.time.Duration;

/**
 * A rule for the methods that a selector matches.
 *
 * @param cache a named cache's settings, or the rule's own, which then bear the selector's text as name
 * @param perInstance whether each receiver object has its own entries
 * @param coalesce whether concurrent calls for one key share a load
 * @param coalesceTimeout how long a caller waits for another caller's load before it runs its own
 * @param position where the rule begins in the file
 */
public record MethodRule(
        Selector selector,
        CacheSettings cache,
        boolean perInstance,
        Mode mode,
        boolean coalesce,
        Duration coalesceTimeout,
        Position position) {

    public MethodRule {
        Durations.requirePositive("coalesceTimeout", coalesceTimeout);
    }
}
