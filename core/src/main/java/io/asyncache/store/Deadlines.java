package io.asyncache.store;

import org.jspecify.annotations.Nullable;

/**
 * When values stop being fresh, in an order that leads to those at once that no longer are. Guarded by the lock of the
 * {@link Contents} it serves.
 */
interface Deadlines {

    /** Of values that are fresh for ever. */
    Deadlines NONE = new Deadlines() {
        @Override
        public Lease lease(Node node, Object valueOrHandle, long weight, long now, long own) {
            return weight == 1 ? new Lease(valueOrHandle) : new Weighed(valueOrHandle, weight);
        }

        @Override
        public void add(Node node, Lease lease) {}

        @Override
        public void remove(Node node, Lease lease) {}

        @Override
        public @Nullable Node due(long now) {
            return null;
        }

        @Override
        public boolean mayBeDue(long now) {
            return false;
        }
    };

    /** Returns the cheapest that serves the specification. */
    static Deadlines of(StoreSpec spec) {
        if (!spec.expires()) {
            return NONE;
        }
        return spec.expiresAsWritten() ? new DeadlineQueue(spec) : new DeadlineHeap(spec);
    }

    /**
     * Makes a lease from now on.
     *
     * @param node the entry that is to hold it
     * @param own the value's own lifetime, if such are spoken of
     */
    Lease lease(Node node, Object valueOrHandle, long weight, long now, long own);

    /** Takes in a lease of an entry that has no other here; they come in the order in which they were made. */
    void add(Node node, Lease lease);

    /** Takes out the entry's lease, whether or not it is still held. */
    void remove(Node node, Lease lease);

    /** Returns an entry that is no longer fresh; or null if there is none, or none could be found in a bounded time. */
    @Nullable
    Node due(long now);

    /** Returns whether looking once more may find an entry that is no longer fresh. */
    boolean mayBeDue(long now);

    /** A lease of a value that is fresh for ever and doesn't count for 1. */
    final class Weighed extends Lease {

        private final long weight;

        Weighed(Object valueOrHandle, long weight) {
            super(valueOrHandle);
            this.weight = weight;
        }

        @Override
        long weight() {
            return weight;
        }
    }
}
