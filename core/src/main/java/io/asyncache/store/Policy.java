package io.asyncache.store;

import io.asyncache.time.Ticker;

/** Which entry goes when there is no room. */
public enum Policy {

    /** Caffeine's: what was used often and lately stays, and a newcomer must be worth more than what it drives out. */
    TINYLFU,

    /** The one that has not been used for the longest time. */
    LRU,

    /** The one used least often; of several, the one not used for the longest time. */
    LFU,

    /** The one put first, however much it is used. */
    FIFO,

    /** The one used last; one that was never used since it came goes after all others. */
    MRU,

    /** Any. */
    RANDOM;

    Store newStore(StoreSpec spec, Ticker ticker, Removals removals) {
        return this == TINYLFU
                ? new TinyLfuStore(spec, ticker, removals)
                : new OrderedStore(spec, ticker, removals, this::newOrder);
    }

    /** Returns an order of our own without entries. */
    Order newOrder() {
        // No factory for each: the first link would pay for making all of them.
        return switch (this) {
            case TINYLFU -> throw new IllegalStateException(this + " is in order without us");
            case LRU -> new LruOrder();
            case LFU -> new LfuOrder();
            case FIFO -> new FifoOrder();
            case MRU -> new MruOrder();
            case RANDOM -> new RandomOrder();
        };
    }
}
