package io.asyncache.store;

import org.jspecify.annotations.Nullable;

/**
 * One key's entry: the part that a policy puts in order. Its life goes one way: it is made empty, holds one thing after
 * another, and is dead; a dead one never lives again, so that whoever still has it in hand can tell.
 */
abstract class Node {

    /** What a dead entry holds. */
    static final Object DEAD = new Object();

    final Object key;

    /** Null while it is empty; {@link #DEAD}; else the value itself, or a {@link Lease} of it. */
    private volatile @Nullable Object held;

    Node(Object key) {
        this.key = key;
    }

    final @Nullable Object held() {
        return held;
    }

    final void hold(Object next) {
        held = next;
    }
}
