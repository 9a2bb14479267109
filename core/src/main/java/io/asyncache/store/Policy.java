package io.asyncache.store;

import io.asyncache.time.Ticker;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Which entry goes when there is no room. */
public enum Policy {

    /** Caffeine's: what was used often and lately stays, and a newcomer must be worth more than what it drives out. */
    TINYLFU(null),

    /** The one that has not been used for the longest time. */
    LRU(LruOrder::new),

    /** The one used least often; of several, the one not used for the longest time. */
    LFU(LfuOrder::new),

    /** The one put first, however much it is used. */
    FIFO(FifoOrder::new),

    /** The one used last; one that was never used since it came goes after all others. */
    MRU(MruOrder::new),

    /** Any. */
    RANDOM(RandomOrder::new);

    private final @Nullable Supplier<Order> order;

    Policy(@Nullable Supplier<Order> order) {
        this.order = order;
    }

    Store newStore(StoreSpec spec, Ticker ticker, Removals removals) {
        return order == null
                ? new TinyLfuStore(spec, ticker, removals)
                : new OrderedStore(spec, ticker, removals, order);
    }

    /** Returns an order of our own without entries. */
    Order newOrder() {
        if (order == null) {
            throw new IllegalStateException(this + " is in order without us");
        }
        return order.get();
    }
}
