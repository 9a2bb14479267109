package io.asyncache.flight;

/**
 * Counts invalidations of one store, at the beginning and at the end of each, for those whom an invalidation can't find
 * by their key: loads that no key leads to, and old values in the hands of a call.
 */
final class Invalidations {

    private volatile long count;

    long count() {
        return count;
    }

    synchronized void begin() {
        count++;
    }

    synchronized void end() {
        count++;
    }

    /** Makes the change unless there was an invalidation since; one step against {@link #begin}. */
    synchronized void unlessAnySince(long before, Runnable change) {
        if (count == before) {
            change.run();
        }
    }
}
