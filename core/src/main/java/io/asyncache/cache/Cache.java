package io.asyncache.cache;

import io.asyncache.flight.Couriers;
import io.asyncache.flight.Flights;
import io.asyncache.key.Key;
import io.asyncache.stats.Counters;
import io.asyncache.store.RemovalCause;
import io.asyncache.store.Store;

/** One cache in one class loader, for one method or several, whose entries it keeps apart by their keys. */
public final class Cache {

    private final Engine engine;
    private final CacheSpec spec;
    private final Counters counters;
    private final Couriers couriers = new Couriers();
    private volatile Space space;

    /**
     * The values that are kept and the loads that may add to them. Clearing puts a new one in its place: what is under
     * way in the old one ends there, and no call that starts afterwards can meet it.
     */
    record Space(Store store, Flights flights) {}

    Cache(Engine engine, CacheSpec spec, Counters counters) {
        this.engine = engine;
        this.spec = spec;
        this.counters = counters;
        this.space = newSpace();
    }

    private Space newSpace() {
        Store store = Store.create(spec.storeSpec(), engine.ticker(), this::removed);
        Flights flights = new Flights(
                store, spec.flightRules(), counters, engine.reporter(), engine.ticker(), couriers, engine.nesting());
        engine.heartbeat().attend(flights);
        return new Space(store, flights);
    }

    private void removed(RemovalCause cause) {
        switch (cause) {
            case SIZE -> counters.evictedBySize();
            case WEIGHT -> counters.evictedByWeight();
            case EXPIRED -> counters.expired();
            case REPLACED -> counters.replaced();
            case EXPLICIT -> counters.removed();
            case COLLECTED -> counters.collected();
        }
    }

    CacheSpec spec() {
        return spec;
    }

    Space space() {
        return space;
    }

    /** Returns the statistics of this cache's name. */
    public Counters counters() {
        return counters;
    }

    /** Returns the number of entries that are kept and fresh. */
    public long size() {
        return space.store().size();
    }

    /** Returns the weight of what is kept and fresh; the number of entries where they are counted. */
    public long weight() {
        return space.store().weight();
    }

    /** Returns the number of loads under way. */
    public int loadsInFlight() {
        return space.flights().underWay();
    }

    /**
     * Drops the key's value; a load under way for it answers those who joined and is not kept. If the key can't be
     * compared with those that are there, everything is dropped.
     */
    public void invalidate(Key key) {
        try {
            space.flights().invalidate(key);
        } catch (Throwable comparing) {
            counters.keyFailed();
            clear();
        }
    }

    /** Drops everything; loads under way answer those who joined and are not kept. */
    public void clear() {
        Store old = space.store();
        space = newSpace();
        old.clear();
    }

    /** Gives callers who have waited for too long loads of their own; the heartbeat does it where there is one. */
    void look(long now) {
        space.flights().look(now);
    }
}
