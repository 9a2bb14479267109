package io.asyncache.store;

import org.jspecify.annotations.Nullable;

/** Deadlines that come in the order in which they pass: a doubly linked queue, everything in constant time. */
final class DeadlineQueue implements Deadlines {

    private final long lifetime;
    private @Nullable Queued first;
    private @Nullable Queued last;

    DeadlineQueue(StoreSpec spec) {
        lifetime = spec.nanosAfterWrite(StoreSpec.FOR_EVER);
    }

    @Override
    public Lease lease(Node node, Object valueOrHandle, long weight, long now, long own) {
        long deadline = now + lifetime;
        return weight == 1 ? new Timed(valueOrHandle, deadline) : new WeighedTimed(valueOrHandle, deadline, weight);
    }

    @Override
    public void add(Node node, Lease lease) {
        Queued added = (Queued) node;
        Queued end = last;
        added.setEarlier(end);
        last = added;
        if (end == null) {
            first = added;
        } else {
            end.setLater(added);
        }
    }

    @Override
    public void remove(Node node, Lease lease) {
        Queued leaving = (Queued) node;
        Queued earlier = leaving.earlier();
        Queued later = leaving.later();
        if (earlier == null && first != leaving) {
            // There was no memory when it should have been added.
            return;
        }
        if (earlier == null) {
            first = later;
        } else {
            earlier.setLater(later);
        }
        if (later == null) {
            last = earlier;
        } else {
            later.setEarlier(earlier);
        }
        // As in a line: a dead entry must not keep its neighbours alive.
        leaving.setEarlier(null);
        leaving.setLater(null);
    }

    @Override
    public @Nullable Node due(long now) {
        if (first == null) {
            return null;
        }
        Node head = first.node();
        return head.held() instanceof Lease lease && !lease.isFresh(now) ? head : null;
    }

    @Override
    public boolean mayBeDue(long now) {
        return due(now) != null;
    }

    private static class Timed extends Lease {

        private final long deadline;

        Timed(Object valueOrHandle, long deadline) {
            super(valueOrHandle);
            this.deadline = deadline;
        }

        @Override
        final long remaining(long now) {
            return deadline - now;
        }

        @Override
        final boolean isFresh(long now) {
            return deadline - now > 0;
        }
    }

    private static final class WeighedTimed extends Timed {

        private final long weight;

        WeighedTimed(Object valueOrHandle, long deadline, long weight) {
            super(valueOrHandle, deadline);
            this.weight = weight;
        }

        @Override
        long weight() {
            return weight;
        }
    }
}
