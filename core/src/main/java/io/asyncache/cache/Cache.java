package io.asyncache.cache;

import io.asyncache.flight.Couriers;
import io.asyncache.flight.Flights;
import io.asyncache.key.Key;
import io.asyncache.key.KeyParts;
import io.asyncache.key.Scope;
import io.asyncache.stats.Counters;
import io.asyncache.store.Lookaside;
import io.asyncache.store.RemovalCause;
import io.asyncache.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** One cache in one class loader, for one method or several, whose entries it keeps apart by their keys. */
public final class Cache implements Invalidatable {

    private final Engine engine;
    private volatile CacheSpec spec;
    private final Counters counters;
    private final Couriers couriers = new Couriers();
    private final WeakList<MethodCache> methods = new WeakList<>();
    private volatile Space space;

    /**
     * The values that are kept and the loads that may add to them. Clearing puts a new one in its place: what is under
     * way in the old one ends there, and no call that starts afterwards can meet it.
     */
    record Space(Store store, Flights flights, @Nullable Lookaside lookaside) {}

    Cache(Engine engine, CacheSpec spec, Counters counters) {
        this.engine = engine;
        this.spec = spec;
        this.counters = counters;
        this.space = newSpace(false);
    }

    private Space newSpace(boolean takesOver) {
        Store store = Store.create(spec.storeSpec(takesOver), engine.ticker(), this::removed);
        Flights flights = new Flights(
                store, spec.flightRules(), counters, engine.reporter(), engine.ticker(), couriers, engine.nesting());
        engine.heartbeat().attend(flights);
        return new Space(store, flights, store.lookaside());
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

    /** Takes a method whose entries it keeps; not for longer than others hold it. */
    void take(MethodCache method) {
        methods.add(method);
    }

    /** Drops the entries of one method, which has left for another cache or has other keys from now on. */
    public void forget(MethodCache method) {
        Space reached;
        do {
            reached = space;
            reached.flights().invalidateIf(key -> ((Key) key).method() == method);
        } while (reached != space);
    }

    /**
     * Drops the entries whose keys' parts, variants aside, read like these as text, for every method and receiver.
     *
     * @return how many there were
     */
    public long evict(List<String> parts) {
        AtomicLong evicted = new AtomicLong();
        Space reached;
        do {
            reached = space;
            Store store = reached.store();
            reached.flights().invalidateIf(key -> {
                boolean meant = reads((Key) key, parts);
                if (meant && store.get(key) != null) {
                    evicted.incrementAndGet();
                }
                return meant;
            });
        } while (reached != space);
        return evicted.get();
    }

    private static boolean reads(Key key, List<String> parts) {
        @Nullable Object[] theirs = key.parts();
        int count = theirs.length - ((MethodCache) key.method()).variantParts();
        if (count != parts.size()) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            if (!String.valueOf(theirs[i]).equals(parts.get(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Drops what is kept for keys with the given parts, of every method, receiver and variant; loads under way for them
     * answer those who joined and are not kept (S22). If the parts can't be compared with those that are there,
     * everything is dropped.
     *
     * @return false if there are methods and no key of any can have such parts
     */
    @Override
    public boolean invalidate(KeyParts parts) {
        try {
            return new Reach(parts).invalidate();
        } catch (Throwable comparing) {
            counters.keyFailed();
            clear();
            return true;
        }
    }

    /** The keys that parts reach: made one by one where methods' types and receivers tell them, else looked for. */
    private final class Reach {

        /** With more receivers than this, looking at the keys that are there is likely to be cheaper. */
        private static final int MOST_RECEIVERS = 1_000;

        private final KeyParts parts;
        private final List<Key> keys = new ArrayList<>();
        private boolean fits;
        private boolean open;

        Reach(KeyParts parts) {
            this.parts = parts;
        }

        boolean invalidate() {
            List<MethodCache> living = methods.living();
            living.forEach(this::add);
            Space reached;
            do {
                reached = space;
                if (open) {
                    reached.flights().invalidateIf(key -> isMeant((Key) key));
                } else if (!keys.isEmpty()) {
                    reached.flights().invalidate(keys);
                }
                // Its values may have been taken over into another, by a change of settings.
            } while (reached != space);
            return fits || living.isEmpty();
        }

        private void add(MethodCache method) {
            KeyParts.Fit fit = parts.fit(method.keyTypes());
            fits |= fit != KeyParts.Fit.NONE;
            if (fit == KeyParts.Fit.NONE || fit == KeyParts.Fit.ABSENT || open) {
                return;
            }
            List<Scope> scopes = method.scopesOfKeys();
            if (fit == KeyParts.Fit.OPEN || method.variantParts() > 0 || scopes.size() > MOST_RECEIVERS) {
                open = true;
                return;
            }
            for (Scope scope : scopes) {
                keys.add(parts.key(scope, method.keyTypes()));
            }
        }

        private boolean isMeant(Key key) {
            return parts.isIn(key, ((MethodCache) key.method()).variantParts());
        }
    }

    /**
     * Drops the key's value; a load under way for it answers those who joined and is not kept. If the key can't be
     * compared with those that are there, everything is dropped.
     */
    void invalidate(Key key) {
        try {
            Space reached;
            do {
                reached = space;
                reached.flights().invalidate(List.of(key));
            } while (reached != space);
        } catch (Throwable comparing) {
            counters.keyFailed();
            clear();
        }
    }

    /** Drops everything; loads under way answer those who joined and are not kept. */
    @Override
    public void clear() {
        Store old;
        synchronized (this) {
            old = space.store();
            space = newSpace(false);
        }
        old.clear();
    }

    /**
     * Changes the settings in place: what is kept and fits them stays (S24). Loads under way end for those who have joined
     * and are not kept; calls that start meanwhile may find nothing yet.
     */
    public void reconfigure(CacheSpec next) {
        Space old;
        Space fresh;
        TakeOver takeOver;
        synchronized (this) {
            // The same one first, as at each first link: a record's own comparison is linked when it is first used.
            if (next == spec || next.equals(spec)) {
                return;
            }
            takeOver = new TakeOver(spec, next, engine.ticker().read());
            spec = next;
            methods.forEach(method -> method.reconfigured(next));
            old = space;
            fresh = newSpace(true);
            space = fresh;
        }
        // Whoever invalidates looks again at the space that is in force, and so reaches what was taken over before.
        if (takeOver.isPossible()) {
            takeOver.run(old, fresh);
        }
        old.store().clear();
    }

    /** Gives callers who have waited for too long loads of their own; the heartbeat does it where there is one. */
    void look(long now) {
        space.flights().look(now);
    }
}
