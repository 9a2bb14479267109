package io.asyncache.store;

import org.jspecify.annotations.Nullable;

/** An entry that stands in a {@link Line}. */
class LinkedNode extends Node {

    @Nullable
    LinkedNode before;

    @Nullable
    LinkedNode after;

    LinkedNode(Object key) {
        super(key);
    }
}
