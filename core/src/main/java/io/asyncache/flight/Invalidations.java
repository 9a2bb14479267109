package io.asyncache.flight;

/**
 * Counts invalidations of one store, at the beginning and at the end of each, for those whom an invalidation can't find
 * by their key: loads that no key leads to, and old values in the hands of a call.
 */
final class Invalidations {

    /** No count ever. */
    static final long NEVER = -1;

    private volatile long count;

    /** How many have begun and not ended; guarded by this. */
    private int running;

    long count() {
        return count;
    }

    /** Returns the count if no invalidation is in the midst of its work; else {@link #NEVER}. */
    synchronized long quiet() {
        return running == 0 ? count : NEVER;
    }

    synchronized void begin() {
        running++;
        count++;
    }

    synchronized void end() {
        running--;
        count++;
    }

    /** Makes the change unless there was an invalidation since; one step against {@link #begin}. */
    synchronized void unlessAnySince(long before, Runnable change) {
        if (count == before) {
            change.run();
        }
    }
}
