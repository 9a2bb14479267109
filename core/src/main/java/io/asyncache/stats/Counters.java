package io.asyncache.stats;

import java.util.concurrent.atomic.LongAdder;

/** The running statistics of one cache's name, over all class loaders that have such a cache. */
public final class Counters {

    private final BusyCounter hits = new BusyCounter();
    private final LongAdder misses = new LongAdder();
    private final LongAdder coalesced = new LongAdder();
    private final LongAdder loads = new LongAdder();
    private final LongAdder loadFailures = new LongAdder();
    private final LongAdder loadNanos = new LongAdder();
    private final LongAdder evictedBySize = new LongAdder();
    private final LongAdder evictedByWeight = new LongAdder();
    private final LongAdder expired = new LongAdder();
    private final LongAdder replaced = new LongAdder();
    private final LongAdder removed = new LongAdder();
    private final LongAdder collected = new LongAdder();
    private final LongAdder refreshes = new LongAdder();
    private final LongAdder staleAnswers = new LongAdder();
    private final LongAdder expressionFailures = new LongAdder();
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

    /** Counts an entry that made room for another, by number. */
    public void evictedBySize() {
        evictedBySize.increment();
    }

    /** Counts an entry that made room for another, by weight. */
    public void evictedByWeight() {
        evictedByWeight.increment();
    }

    public void expired() {
        expired.increment();
    }

    /** Counts a value in whose place another came. */
    public void replaced() {
        replaced.increment();
    }

    /** Counts an entry that somebody dropped. */
    public void removed() {
        removed.increment();
    }

    /** Counts a value that the garbage collector took. */
    public void collected() {
        collected.increment();
    }

    /** Counts a load in the background for a value that is getting old. */
    public void refresh() {
        refreshes.increment();
    }

    /** Counts a load that failed and whose callers got an old value. */
    public void staleAnswer() {
        staleAnswers.increment();
    }

    /** Counts a value that was not kept since its weight, its lifetime or whether to keep it could not be computed. */
    public void expressionFailed() {
        expressionFailures.increment();
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
                evictedBySize.sum() + evictedByWeight.sum(),
                bypassed.sum(),
                keyFailures.sum(),
                faults.sum(),
                refreshes.sum(),
                staleAnswers.sum(),
                expressionFailures.sum(),
                new Removed(
                        evictedBySize.sum(),
                        evictedByWeight.sum(),
                        expired.sum(),
                        replaced.sum(),
                        removed.sum(),
                        collected.sum()));
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
     * @param refreshes loads in the background for values that were getting old
     * @param staleAnswers loads that failed and whose callers got an old value
     * @param expressionFailures values not kept since their weight, lifetime or condition could not be computed
     * @param removed the entries that went, by cause
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
            long faults,
            long refreshes,
            long staleAnswers,
            long expressionFailures,
            Removed removed) {}

    /**
     * Entries that went, by cause.
     *
     * @param size they were too many
     * @param weight they weighed too much
     * @param expired they were no longer fresh
     * @param replaced another value came
     * @param explicit somebody dropped them
     * @param collected the garbage collector took their values
     */
    public record Removed(long size, long weight, long expired, long replaced, long explicit, long collected) {}
}
