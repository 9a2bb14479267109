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
    public Lease lease(Node node, long weight, long now, long own) {
        return new Queued(node, weight, now + lifetime);
    }

    @Override
    public void add(Lease lease) {
        Queued added = (Queued) lease;
        Queued end = last;
        added.before = end;
        last = added;
        if (end == null) {
            first = added;
        } else {
            end.after = added;
        }
    }

    @Override
    public void remove(Lease lease) {
        Queued leaving = (Queued) lease;
        Queued before = leaving.before;
        Queued after = leaving.after;
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
        leaving.before = null;
        leaving.after = null;
    }

    @Override
    public @Nullable Lease due(long now) {
        Queued head = first;
        return head == null || head.isFresh(now) ? null : head;
    }

    @Override
    public boolean mayBeDue(long now) {
        return due(now) != null;
    }

    private static final class Queued extends Lease {

        private final long deadline;
        private @Nullable Queued before;
        private @Nullable Queued after;

        Queued(Node node, long weight, long deadline) {
            super(node, weight);
            this.deadline = deadline;
        }

        @Override
        long remaining(long now) {
            return deadline - now;
        }

        @Override
        boolean isFresh(long now) {
            return deadline - now > 0;
        }
    }
}
