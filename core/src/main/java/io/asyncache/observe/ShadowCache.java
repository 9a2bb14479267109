package io.asyncache.observe;

import io.asyncache.cache.CacheSpec;
import io.asyncache.cache.Engine;
import io.asyncache.cache.Invalidatable;
import io.asyncache.flight.Keepsake;
import io.asyncache.key.KeyParts;
import io.asyncache.key.Scope;
import io.asyncache.store.RemovalCause;
import io.asyncache.store.Store;
import io.asyncache.time.Ticker;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What one cache would hold in one class loader: a store of the same policy, bound and expiry, which has hashes in place
 * of keys and the times that loads took in place of values, and the loads under way, no more than the cache admits.
 *
 * <p>Refreshing, old values in place of failures, kept failures and weak or soft values are left aside.
 */
public final class ShadowCache implements Invalidatable {

    /** With more receivers than this, everything goes in place of one key. */
    private static final int MOST_RECEIVERS = 1_000;

    private final CacheSpec spec;
    private final Observations observations;
    private final Ticker ticker;
    private final Store store;
    private final ConcurrentHashMap<Long, ObservedLoad> underWay = new ConcurrentHashMap<>();
    private final AtomicInteger places = new AtomicInteger();
    private final CopyOnWriteArrayList<WeakReference<ObservedMethod>> methods = new CopyOnWriteArrayList<>();

    /**
     * Creates it empty.
     *
     * @param spec what the cache would keep
     * @param observations the counts of its name, shared with other class loaders
     */
    public ShadowCache(Engine engine, CacheSpec spec, Observations observations) {
        this.spec = spec.plain();
        this.observations = observations;
        this.ticker = engine.ticker();
        this.store = Store.create(this.spec.storeSpec(), ticker, this::removed);
    }

    private void removed(RemovalCause cause) {
        if (cause == RemovalCause.SIZE || cause == RemovalCause.WEIGHT) {
            observations.evicted();
        }
    }

    CacheSpec spec() {
        return spec;
    }

    /** Returns whether it is the shadow of a cache with these settings. */
    public boolean isOf(CacheSpec other) {
        return spec.equals(other.plain());
    }

    Observations observations() {
        return observations;
    }

    long now() {
        return ticker.read();
    }

    /** Returns how many values would be kept. */
    public long size() {
        return store.size();
    }

    /** Returns how many loads are under way. */
    public int loadsInFlight() {
        return places.get();
    }

    /** Takes a method whose keys it keeps; not for longer than others hold it. */
    void take(ObservedMethod method) {
        methods.removeIf(reference -> reference.refersTo(null));
        methods.add(new WeakReference<>(method));
    }

    /**
     * Decides what a call would do.
     *
     * @return what is to be told of its end; null if that doesn't matter
     */
    @Nullable
    ObservedCall begin(ObservedMethod method, Long key, @Nullable Object @Nullable [] call) {
        if (isHit(key)) {
            return null;
        }
        observations.key(key);
        if (!method.coalesces()) {
            return lead(method, key, call);
        }
        while (true) {
            ObservedLoad present = underWay.get(key);
            if (present == null) {
                ObservedLoad own = takeOff(method, key, call);
                if (own == null) {
                    observations.bypassed();
                    return null;
                }
                present = underWay.putIfAbsent(key, own);
                if (present == null) {
                    return lead(own);
                }
                own.giveUpPlace();
                places.decrementAndGet();
            }
            if (present.runsHere()) {
                observations.bypassed();
                return null;
            }
            if (present.join(now())) {
                observations.coalesced();
                return new JoinedCall(this, method, present);
            }
            // It landed while we looked, or others have waited too long for it: what it kept is in the store by now.
            if (isHit(key)) {
                return null;
            }
            underWay.remove(key, present);
        }
    }

    private boolean isHit(Long key) {
        Object nanos = store.get(key);
        if (nanos == null) {
            return false;
        }
        observations.hit((Long) nanos);
        return true;
    }

    private @Nullable ObservedLoad lead(ObservedMethod method, Long key, @Nullable Object @Nullable [] call) {
        ObservedLoad own = takeOff(method, key, call);
        if (own == null) {
            observations.bypassed();
        } else {
            observations.miss();
        }
        return own;
    }

    /** A load may have landed between our look into the store and our taking off. */
    private @Nullable ObservedLoad lead(ObservedLoad own) {
        if (isHit(own.key)) {
            retire(own);
            return null;
        }
        observations.miss();
        return own;
    }

    private @Nullable ObservedLoad takeOff(ObservedMethod method, Long key, @Nullable Object @Nullable [] call) {
        ObservedLoad own = new ObservedLoad(this, method, key, call, now());
        if (places.incrementAndGet() > spec.maximumLoads()) {
            places.decrementAndGet();
            return null;
        }
        return own;
    }

    /** The load is no longer its key's, and no longer counts as under way. */
    void retire(ObservedLoad load) {
        if (load.giveUpPlace()) {
            places.decrementAndGet();
        }
        underWay.remove(load.key, load);
    }

    /** Notes that the load's value would be kept, if it would; else what it would have replaced goes. */
    void keep(ObservedLoad load, long nanos, @Nullable Object value, @Nullable Object @Nullable [] call) {
        if (spec.maximum() == 0) {
            return;
        }
        Keepsake keepsake = null;
        if (!spec.keeps(value)) {
            observations.resultLeftOut();
        } else {
            try {
                keepsake = load.method.keeping().value(value, call);
                if (keepsake == null) {
                    observations.resultLeftOut();
                }
            } catch (Throwable failed) {
                load.method.expressionFailed(failed);
            }
        }
        if (keepsake == null) {
            store.remove(load.key);
        } else {
            store.put(load.key, nanos, keepsake.weight(), keepsake.lifetimeNanos());
        }
    }

    /** Notes that a value that nobody has seen would be kept: of weight 1, and as long as any. */
    void keepUnseen(ObservedLoad load, long nanos) {
        if (spec.maximum() > 0) {
            store.put(load.key, nanos, 1, load.method.keeping().lifetimeOfUnknown());
        }
    }

    /**
     * Drops what would be kept for keys with the given parts (S22). Only hashes are there: where the parts' types, or what
     * is added to them, leave open which keys are meant, everything goes.
     */
    @Override
    public boolean invalidate(KeyParts parts) {
        boolean any = false;
        boolean fits = false;
        for (WeakReference<ObservedMethod> reference : methods) {
            ObservedMethod method = reference.get();
            if (method != null) {
                any = true;
                fits |= invalidate(parts, method);
            }
        }
        return fits || !any;
    }

    private boolean invalidate(KeyParts parts, ObservedMethod method) {
        KeyParts.Fit fit = parts.fit(method.keyTypes());
        if (fit == KeyParts.Fit.NONE) {
            return false;
        }
        List<Scope> scopes = method.scopesOfKeys();
        if (fit == KeyParts.Fit.OPEN || method.hasVariants() || scopes.size() > MOST_RECEIVERS) {
            clear();
            return true;
        }
        for (Scope scope : scopes) {
            Long key = method.key(scope, parts.key(scope, method.keyTypes()).parts());
            outdate(key);
            store.remove(key);
        }
        return true;
    }

    @Override
    public void clear() {
        underWay.keySet().forEach(this::outdate);
        store.clear();
    }

    private void outdate(Long key) {
        ObservedLoad load = underWay.remove(key);
        if (load != null) {
            load.outdate();
            retire(load);
        }
    }
}
