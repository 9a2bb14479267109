package io.asyncache.store;

import org.jspecify.annotations.Nullable;

/**
 * A value with its terms, where it has any: what it weighs, until when it is fresh, how firmly it is held. Made anew for
 * each value, so that a reader without a lock never sees one value with the terms of another.
 */
class Lease {

    final Node node;
    final long weight;

    /** The value, or a {@link References.Handle} to it. Set before anybody else sees the lease. */
    private @Nullable Object value;

    Lease(Node node, long weight) {
        this.node = node;
        this.weight = weight;
    }

    final Lease of(Object valueOrHandle) {
        value = valueOrHandle;
        return this;
    }

    /** Returns the value, or null if the garbage collector has taken it. */
    final @Nullable Object value() {
        return value instanceof References.Handle<?> handle ? handle.get() : value;
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
