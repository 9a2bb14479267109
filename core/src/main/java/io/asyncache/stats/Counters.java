package io.asyncache.stats;

import java.util.concurrent.atomic.LongAdder;

/** The running statistics of one cache's name, over all class loaders that have such a cache. */
public final class Counters {

    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private final LongAdder coalesced = new LongAdder();
    private final LongAdder loads = new LongAdder();
    private final LongAdder loadFailures = new LongAdder();
    private final LongAdder loadNanos = new LongAdder();
    private final LongAdder evictions = new LongAdder();
    private final LongAdder bypassed = new LongAdder();
    private final LongAdder keyFailures = new LongAdder();
    private final LongAdder faults = new LongAdder();

    public void hit() {
        hits.increment();
    }

    public void miss() {
        misses.increment();
    }

    public void coalesced() {
        coalesced.increment();
    }

    /** Counts a load that ended after the given time, normally or not. */
    public void load(long nanos, boolean failed) {
        loads.increment();
        loadNanos.add(nanos);
        if (failed) {
            loadFailures.increment();
        }
    }

    public void evicted() {
        evictions.increment();
    }

    /** Counts a call that ran uncached because too many loads were under way or it came from within its own load. */
    public void bypassed() {
        bypassed.increment();
    }

    /** Counts a call that ran uncached because its key could not be computed or compared. */
    public void keyFailed() {
        keyFailures.increment();
    }

    /** Counts a fault of asyncache's own that was kept from the application. */
    public void fault() {
        faults.increment();
    }

    /** Returns the counts as they are; counts that move meanwhile may be in it or not. */
    public Snapshot snapshot() {
        return new Snapshot(
                hits.sum(),
                misses.sum(),
                coalesced.sum(),
                loads.sum(),
                loadFailures.sum(),
                loadNanos.sum(),
                evictions.sum(),
                bypassed.sum(),
                keyFailures.sum(),
                faults.sum());
    }

    /**
     * Statistics at one moment.
     *
     * @param hits calls answered from a kept value
     * @param misses calls that ran the body and led a load
     * @param coalesced calls that joined a load under way
     * @param loads loads that ended
     * @param loadFailures loads that ended with an exception
     * @param loadNanos the time of all loads that ended, in nanoseconds
     * @param evictions entries that made room for others
     * @param bypassed calls that ran uncached
     * @param keyFailures calls that ran uncached since their key could not be had
     * @param faults faults of asyncache's own
     */
    public record Snapshot(
            long hits,
            long misses,
            long coalesced,
            long loads,
            long loadFailures,
            long loadNanos,
            long evictions,
            long bypassed,
            long keyFailures,
            long faults) {}
}
