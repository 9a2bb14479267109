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
        public Lease lease(Node node, long weight, long now, long own) {
            return new Lease(node, weight);
        }

        @Override
        public void add(Lease lease) {}

        @Override
        public void remove(Lease lease) {}

        @Override
        public @Nullable Lease due(long now) {
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
        // Where all live equally long and uses don't count, the first to come is the first to go.
        return spec.ownLifetimes() || spec.expireAfterAccess() != null
                ? new DeadlineHeap(spec)
                : new DeadlineQueue(spec);
    }

    /**
     * Makes a lease from now on.
     *
     * @param own the value's own lifetime, if such are spoken of
     */
    Lease lease(Node node, long weight, long now, long own);

    /** Takes in a lease; they come in the order in which they were made. */
    void add(Lease lease);

    /** Takes out a lease. */
    void remove(Lease lease);

    /** Returns a lease that is no longer fresh; or null if there is none, or none could be found in a bounded time. */
    @Nullable
    Lease due(long now);

    /** Returns whether looking once more may find a lease that is no longer fresh. */
    boolean mayBeDue(long now);
}
