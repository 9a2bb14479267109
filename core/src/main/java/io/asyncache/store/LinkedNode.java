package io.asyncache.store;

import org.jspecify.annotations.Nullable;

/** An entry that stands in a {@link Line}. */
class LinkedNode extends Node {

    @Nullable
    LinkedNode before;

    @Nullable
    LinkedNode after;

    /** Which line it stands in, if a policy has several; else null. It lies where the object would be padded anyway. */
    @Nullable
    Line line;

    LinkedNode(Object key) {
        super(key);
    }

    /** Returns an entry that is in no line yet, and one that can be queued, if it is to. */
    static LinkedNode of(Object key, boolean queued) {
        return queued ? new QueuedLinkedNode(key) : new LinkedNode(key);
    }
}
