package io.asyncache.store;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Entries one after another, doubly linked through themselves. */
class Line {

    @Nullable
    LinkedNode first;

    @Nullable
    LinkedNode last;

    final void append(LinkedNode node) {
        LinkedNode end = last;
        node.before = end;
        last = node;
        if (end == null) {
            first = node;
        } else {
            end.after = node;
        }
    }

    final void prepend(LinkedNode node) {
        LinkedNode start = first;
        node.after = start;
        first = node;
        if (start == null) {
            last = node;
        } else {
            start.before = node;
        }
    }

    final void remove(LinkedNode node) {
        LinkedNode before = node.before;
        LinkedNode after = node.after;
        if (before == null) {
            first = after;
        } else {
            before.after = after;
        }
        if (after == null) {
            last = before;
        } else {
            after.before = before;
        }
        // Without its links, so that a dead entry that lies in an old generation doesn't keep its neighbours alive.
        node.before = null;
        node.after = null;
    }

    /** Returns the first entry but the given one. */
    final @Nullable LinkedNode firstBut(@Nullable Node spared) {
        LinkedNode node = first;
        return node == null || node != spared ? node : node.after;
    }

    final boolean isEmpty() {
        return first == null;
    }

    final void forEach(Consumer<Node> visitor) {
        for (LinkedNode node = first; node != null; node = node.after) {
            visitor.accept(node);
        }
    }
}
