package io.asyncache.store;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A policy that has all entries in one line and takes from its front. */
abstract class LineOrder implements Order {

    final Line line = new Line();

    @Override
    public final Node node(Object key, boolean queued) {
        return LinkedNode.of(key, queued);
    }

    @Override
    public void add(Node node) {
        line.append((LinkedNode) node);
    }

    @Override
    public final void remove(Node node) {
        line.remove((LinkedNode) node);
    }

    @Override
    public final @Nullable Node victim(@Nullable Node spared) {
        return line.firstBut(spared);
    }

    @Override
    public final void forEach(Consumer<Node> visitor) {
        line.forEach(visitor);
    }

    final void moveToEnd(Node node) {
        LinkedNode moved = (LinkedNode) node;
        if (line.last != moved) {
            line.remove(moved);
            line.append(moved);
        }
    }

    final void moveToFront(Node node) {
        LinkedNode moved = (LinkedNode) node;
        if (line.first != moved) {
            line.remove(moved);
            line.prepend(moved);
        }
    }
}
