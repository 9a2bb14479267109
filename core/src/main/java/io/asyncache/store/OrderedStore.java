package io.asyncache.store;

import io.asyncache.time.Ticker;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A store whose policy is an {@link Order} of ours. What it keeps is in one {@link Contents}; clearing puts an empty one
 * in its place, at once, and whatever is under way in the old one ends there.
 */
final class OrderedStore implements Store {

    private final StoreSpec spec;
    private final Ticker ticker;
    private final Removals removals;
    private final Supplier<Order> orders;
    private volatile Contents contents;

    OrderedStore(StoreSpec spec, Ticker ticker, Removals removals, Supplier<Order> orders) {
        this.spec = spec;
        this.ticker = ticker;
        this.removals = removals;
        this.orders = orders;
        this.contents = newContents();
    }

    private Contents newContents() {
        return new Contents(spec, ticker, removals, orders.get());
    }

    Contents contents() {
        return contents;
    }

    @Override
    public @Nullable Object get(Object key) {
        return contents.get(key);
    }

    @Override
    public void put(Object key, Object value, long weight, long lifetimeNanos) {
        long counted = spec.weightOf(weight);
        Contents now = contents;
        if (counted > spec.maximum() || spec.nanosAfterWrite(lifetimeNanos) <= 0 || spec.nanosAfterAccess() <= 0) {
            now.remove(key, null, RemovalCause.REPLACED);
            return;
        }
        now.put(key, value, counted, lifetimeNanos);
        if (now.isLittered()) {
            clear();
        }
    }

    @Override
    public boolean remove(Object key) {
        return contents.remove(key, null, RemovalCause.EXPLICIT);
    }

    @Override
    public boolean remove(Object key, Object value) {
        return contents.remove(key, value, RemovalCause.EXPLICIT);
    }

    @Override
    public void clear() {
        Contents old;
        synchronized (this) {
            old = contents;
            contents = newContents();
        }
        for (long left = old.size(); left > 0; left--) {
            removals.removed(RemovalCause.EXPLICIT);
        }
    }

    @Override
    public Iterable<Object> keys() {
        return contents.keys();
    }

    @Override
    public void forEach(Visitor visitor) {
        contents.forEach(visitor);
    }

    @Override
    public long size() {
        return contents.size();
    }

    @Override
    public long weight() {
        return contents.weight();
    }
}
