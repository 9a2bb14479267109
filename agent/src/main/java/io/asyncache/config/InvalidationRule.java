package io.asyncache.config;

import io.asyncache.expression.Expression;
import io.asyncache.selector.Selector;
import java.util.HashSet;
import java.util.List;

/**
 * A rule for methods whose calls make cached values wrong.
 *
 * @param caches names of named caches, or of those written in place: their rules' selectors
 * @param key the parts of the key whose entries go; empty: all entries go
 */
public record InvalidationRule(
        Selector selector, List<String> caches, List<Expression> key, Moment after, Position position)
        implements SelectingRule {

    public InvalidationRule {
        caches = List.copyOf(caches);
        key = List.copyOf(key);
        if (caches.isEmpty()) {
            throw new IllegalArgumentException("no caches to invalidate");
        }
        if (new HashSet<>(caches).size() < caches.size()) {
            throw new IllegalArgumentException("a cache is named twice: " + caches);
        }
    }

    /** Returns whether it says the same, wherever it stands in the file. */
    public boolean says(InvalidationRule other) {
        return selector.equals(other.selector)
                && caches.equals(other.caches)
                && key.equals(other.key)
                && after == other.after;
    }
}
