package io.asyncache.store;

/** Keeps what goes wrong with counting from the store that is counted. */
record GuardedRemovals(Removals removals) implements Removals {

    @Override
    public void removed(RemovalCause cause) {
        try {
            removals.removed(cause);
        } catch (Throwable uncounted) {
            // A count is wrong by one; the store is not.
        }
    }
}
