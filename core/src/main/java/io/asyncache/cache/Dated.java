package io.asyncache.cache;

import org.jspecify.annotations.Nullable;

/**
 * A kept value of which it must be known how old it is.
 *
 * @param written when its load completed, by the ticker
 * @param freshUntil when it is past its expiry, by the ticker
 */
record Dated(@Nullable Object value, long written, long freshUntil) {

    boolean isFresh(long now) {
        return now - freshUntil < 0;
    }
}
