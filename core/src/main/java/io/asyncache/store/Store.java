package io.asyncache.store;

import io.asyncache.time.Ticker;
import org.jspecify.annotations.Nullable;

/**
 * Completed values, bounded and expiring. Safe for any number of threads.
 *
 * <p>It runs no code of the application's but the keys' own {@code equals} and {@code hashCode}. What they throw reaches
 * the caller whose key it was, and leaves the store as it ought to be.
 */
public interface Store {

    /** Returns the fresh value, or null; counts as a use. */
    @Nullable
    Object get(Object key);

    /**
     * Keeps the value from now on, in place of any other. A value that can't be kept, as it is heavier than the whole
     * bound or has no time to be fresh in, drops what it would have replaced.
     *
     * @param weight what the value weighs, not below zero; ignored where entries are counted
     * @param lifetimeNanos how long it is fresh from now, {@link Long#MAX_VALUE} for ever; ignored unless the
     *     specification speaks of own lifetimes
     */
    void put(Object key, Object value, long weight, long lifetimeNanos);

    /** Drops the key's value; returns whether there was a fresh one. */
    boolean remove(Object key);

    /** Drops the key's value if it is that very object; returns whether it was, and was fresh. */
    boolean remove(Object key, Object value);

    /** Drops everything. */
    void clear();

    /**
     * Returns the keys that there are, as they come and go: each that is kept from the beginning of the iteration to its
     * end is met once, others may be. Some may have no fresh value.
     */
    Iterable<Object> keys();

    /** Somebody who is shown what is kept. */
    interface Visitor {

        /**
         * Is shown one entry.
         *
         * @param remainingNanos how long the value is still fresh, if gets don't count; {@link StoreSpec#FOR_EVER} where it
         *     doesn't expire
         */
        void visit(Object key, Object value, long weight, long remainingNanos);
    }

    /** Shows the fresh entries as they were at one moment, those first that would go first where the policy tells. */
    void forEach(Visitor visitor);

    /** Returns where values that were got lately are found faster, if the store has such a place. */
    default @Nullable Lookaside lookaside() {
        return null;
    }

    /** Returns the number of fresh entries, once pending maintenance is done. */
    long size();

    /** Returns the sum of the fresh entries' weights, or their number where they are counted. */
    long weight();

    /**
     * Creates an empty store.
     *
     * @param ticker the time by which entries expire
     * @param removals told of each value that goes
     */
    static Store create(StoreSpec spec, Ticker ticker, Removals removals) {
        return spec.policy().newStore(spec, ticker, new GuardedRemovals(removals));
    }
}
