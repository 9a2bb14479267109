package io.asyncache.config;

import io.asyncache.selector.Selector;

/**
 * A rule for methods whose results are kept.
 *
 * @param cache a named cache's settings, or the rule's own, which then bear the selector's text as name
 * @param blocking whether methods are taken that return their results themselves, not a future
 */
public record MethodRule(
        Selector selector,
        CacheSettings cache,
        KeyRule key,
        Conditions conditions,
        Mode mode,
        boolean blocking,
        Coalescing coalescing,
        Position position)
        implements SelectingRule {

    /** Returns the same rule as if it stood elsewhere. */
    public MethodRule at(Position other) {
        return new MethodRule(selector, cache, key, conditions, mode, blocking, coalescing, other);
    }
}
