package io.asyncache.store;

import org.jspecify.annotations.Nullable;

/**
 * A value with its terms, where it has any: what it weighs, until when it is fresh, how firmly it is held. Made anew for
 * each value, so that a reader without a lock never sees one value with the terms of another.
 *
 * <p>There is one for each entry, so that a lease has fields for the terms that its value has, and for nothing else.
 */
class Lease {

    /** The value, or a {@link References.Handle} to it. */
    private final Object value;

    Lease(Object valueOrHandle) {
        value = valueOrHandle;
    }

    /** Returns the value, or null if the garbage collector has taken it. */
    final @Nullable Object value() {
        return value instanceof References.Handle<?> handle ? handle.get() : value;
    }

    /** Returns what the value counts for: 1 wherever values aren't weighed, which needs no field. */
    long weight() {
        return 1;
    }

    /** Returns whether the value is still fresh at that time. */
    boolean isFresh(long now) {
        return true;
    }

    /** Returns how long the value is still fresh, if gets don't count. */
    long remaining(long now) {
        return StoreSpec.FOR_EVER;
    }

    /** The value was got at that time. */
    void touch(long now) {}
}
