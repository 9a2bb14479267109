package io.asyncache.store;

import org.jspecify.annotations.Nullable;

/** An entry that stands in a {@link Line} and, by itself, in a {@link DeadlineQueue}. */
final class QueuedLinkedNode extends LinkedNode implements Queued {

    private @Nullable Queued earlier;
    private @Nullable Queued later;

    QueuedLinkedNode(Object key) {
        super(key);
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public @Nullable Queued earlier() {
        return earlier;
    }

    @Override
    public void setEarlier(@Nullable Queued earlier) {
        this.earlier = earlier;
    }

    @Override
    public @Nullable Queued later() {
        return later;
    }

    @Override
    public void setLater(@Nullable Queued later) {
        this.later = later;
    }
}
