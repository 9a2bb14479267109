package io.asyncache.observe;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** What the observed methods of one cache's name would have done, over all class loaders that have such methods. */
public final class Observations {

    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private final LongAdder coalesced = new LongAdder();
    private final LongAdder loads = new LongAdder();
    private final LongAdder loadFailures = new LongAdder();
    private final LongAdder loadNanos = new LongAdder();
    private final LongAdder savedNanos = new LongAdder();
    private final LongAdder evictions = new LongAdder();
    private final LongAdder bypassed = new LongAdder();
    private final LongAdder callsLeftOut = new LongAdder();
    private final LongAdder resultsLeftOut = new LongAdder();
    private final LongAdder keyFailures = new LongAdder();
    private final LongAdder expressionFailures = new LongAdder();
    private final LongAdder faults = new LongAdder();
    private final DistinctKeys keys = new DistinctKeys();
    private final AtomicLong methods = new AtomicLong();

    /** Returns a number that no other method of this name has. */
    long newMethod() {
        return methods.incrementAndGet();
    }

    void key(Long hash) {
        keys.add(hash);
    }

    void hit(long savedByIt) {
        hits.increment();
        savedNanos.add(savedByIt);
    }

    void miss() {
        misses.increment();
    }

    void coalesced() {
        coalesced.increment();
    }

    /** A call that would have waited for another's load would have had its answer so much sooner. */
    void saved(long nanos) {
        savedNanos.add(nanos);
    }

    void load(long nanos, boolean failed) {
        loads.increment();
        loadNanos.add(nanos);
        if (failed) {
            loadFailures.increment();
        }
    }

    void evicted() {
        evictions.increment();
    }

    void bypassed() {
        bypassed.increment();
    }

    void callLeftOut() {
        callsLeftOut.increment();
    }

    void resultLeftOut() {
        resultsLeftOut.increment();
    }

    void keyFailed() {
        keyFailures.increment();
    }

    void expressionFailed() {
        expressionFailures.increment();
    }

    void fault() {
        faults.increment();
    }

    /** Returns the counts as they are; counts that move meanwhile may be in it or not. */
    public Snapshot snapshot() {
        return new Snapshot(
                hits.sum(),
                misses.sum(),
                coalesced.sum(),
                bypassed.sum(),
                callsLeftOut.sum(),
                keyFailures.sum(),
                keys.count(),
                loads.sum(),
                loadFailures.sum(),
                resultsLeftOut.sum(),
                expressionFailures.sum(),
                evictions.sum(),
                loadNanos.sum(),
                savedNanos.sum(),
                faults.sum());
    }

    /**
     * What would have been, up to one moment.
     *
     * @param hits calls that would have been answered from a kept value
     * @param misses calls that would have run the body and led a load
     * @param coalesced calls that would have joined a load under way
     * @param bypassed calls that would have run uncached: from within their own load, or beyond {@code maximum-loads}
     * @param callsLeftOut calls that {@code when} leaves out
     * @param keyFailures calls whose key could not be computed
     * @param distinctKeys different keys among the calls, an estimate where they are many
     * @param loads loads that ended
     * @param loadFailures loads that ended with an exception, which would not have been kept
     * @param resultsLeftOut results that would not have been kept, by {@code unless} or as nulls
     * @param expressionFailures results that would not have been kept, since what decides it could not be computed
     * @param evictions values that would have made room for others
     * @param loadNanos the time of all loads that ended, in nanoseconds
     * @param savedNanos the time that hits and joined calls would not have taken, in nanoseconds
     * @param faults faults of asyncache's own
     */
    public record Snapshot(
            long hits,
            long misses,
            long coalesced,
            long bypassed,
            long callsLeftOut,
            long keyFailures,
            long distinctKeys,
            long loads,
            long loadFailures,
            long resultsLeftOut,
            long expressionFailures,
            long evictions,
            long loadNanos,
            long savedNanos,
            long faults) {

        /** Returns the number of all calls. */
        public long calls() {
            return hits + misses + coalesced + bypassed + callsLeftOut + keyFailures;
        }

        /** Returns the part of the calls looked up that would have been hits, from 0 to 1; 0 where there were none. */
        public double hitRate() {
            long lookedUp = hits + misses + coalesced;
            return lookedUp == 0 ? 0 : (double) hits / lookedUp;
        }
    }
}
