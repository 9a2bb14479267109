package io.asyncache.cache;

import io.asyncache.flight.BlockedCaller;
import io.asyncache.flight.Body;
import io.asyncache.flight.Courier;
import io.asyncache.flight.FailedLoad;
import io.asyncache.flight.Fallback;
import io.asyncache.flight.Flight;
import io.asyncache.flight.Keepsake;
import io.asyncache.key.Key;
import io.asyncache.key.Receivers;
import io.asyncache.key.Scope;
import io.asyncache.stats.Counters;
import io.asyncache.stats.Reporter;
import io.asyncache.store.Kept;
import io.asyncache.store.Lookaside;
import io.asyncache.time.Nanos;
import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One method's part of a cache: what its calls do. Held by the method's call sites alone, so that it goes when the
 * method's class goes (S17).
 */
public final class MethodCache implements Body {

    private static final int FAULTS_ENDURED = 100;

    /** What may change while the application runs, as one. */
    private record Terms(MethodSpec spec, Keeping keeping, long coalesceTimeoutNanos) {}

    private final Engine engine;
    private final Cache cache;
    private final String name;
    private final MethodHandle body;
    private final KeySpec keySpec;
    private final boolean perInstance;
    private final Counters counters;
    private final Reporter reporter;
    private final Receivers receivers = new Receivers(this);
    private final boolean blocking;
    private final List<Class<?>> keyTypes;
    private final EqualityCheck equality;
    private final Repetition repetition;
    private final Runnable giveUp;
    private final AtomicInteger faults = new AtomicInteger();
    private final AtomicBoolean givenUp = new AtomicBoolean();
    private volatile Terms terms;

    /**
     * Creates the cache of one method.
     *
     * @param giveUp run once when asyncache itself has failed so often on this method that it should be left alone
     */
    public MethodCache(Engine engine, Cache cache, MethodSpec spec, Runnable giveUp) {
        this.engine = engine;
        this.cache = cache;
        this.name = spec.name();
        this.body = spec.body();
        this.keySpec = spec.key();
        this.perInstance = spec.hasReceiver() && keySpec.perInstance();
        this.counters = cache.counters();
        this.reporter = engine.reporter();
        this.blocking = spec.blocking();
        this.keyTypes = keySpec.types();
        this.equality = new EqualityCheck(name, keySpec.parts(), reporter);
        this.repetition = new Repetition(name, keySpec.parts(), cache.spec().maximum() > 0, reporter);
        this.giveUp = giveUp;
        synchronized (cache) {
            // A change of the cache's settings comes before, or finds this method.
            this.terms = terms(spec, cache.spec());
            cache.take(this);
        }
    }

    private Terms terms(MethodSpec spec, CacheSpec cacheSpec) {
        return new Terms(
                spec, new Keeping(cacheSpec, spec.results(), engine.ticker()), Nanos.of(spec.coalesceTimeout()));
    }

    /**
     * Changes what is done with results and concurrent calls, in place.
     *
     * @param next of the same method, with the same key
     */
    public void reconfigure(MethodSpec next) {
        synchronized (cache) {
            terms = terms(next, cache.spec());
        }
    }

    /** The cache's settings have changed; called under its lock. */
    void reconfigured(CacheSpec cacheSpec) {
        terms = terms(terms.spec, cacheSpec);
    }

    public Cache cache() {
        return cache;
    }

    /** Returns the number of receivers that have entries of their own. */
    public int receivers() {
        return receivers.size();
    }

    /** Returns what stands for the receiver in a key. */
    Scope scope(@Nullable Object receiver) {
        return perInstance && receiver != null ? receivers.scope(receiver) : receivers.none();
    }

    /** Returns what may stand for receivers in the keys that there are. */
    List<Scope> scopesOfKeys() {
        return perInstance ? receivers.scopes() : List.of(receivers.none());
    }

    /** Returns the declared types of a key's parts, but for its variant parts. */
    List<Class<?>> keyTypes() {
        return keyTypes;
    }

    int variantParts() {
        return keySpec.variantParts();
    }

    Counters counters() {
        return counters;
    }

    /**
     * Looks for what is kept for the key.
     *
     * @return the answer: a new future each time (S1), or the value in the form in which it is kept where the method
     *     blocks; or what is kept, if {@link #decide} must say what it is worth; or null
     */
    @Nullable
    Object hit(Key key) {
        Object kept = cache.space().store().get(key);
        if (kept == null || kept instanceof Dated || kept instanceof FailedLoad) {
            return kept;
        }
        counters.hit();
        repetition.seen();
        return blocking ? kept : CompletableFuture.completedFuture(Kept.value(kept));
    }

    /** Returns where an answer may lie that can be had without making the key; null if only the store has answers. */
    @Nullable
    Lookaside lookaside() {
        return cache.space().lookaside();
    }

    /** Answers a call with what was found for it beside the store. */
    CompletableFuture<Object> hit(Object held) {
        counters.hit();
        return CompletableFuture.completedFuture(Kept.value(held));
    }

    /** Does what {@link #hit(Key)} does, so that the next such call finds the answer without a key. */
    @Nullable
    Object hitAndNote(Key key) {
        Cache.Space space = cache.space();
        Lookaside lookaside = space.lookaside();
        if (lookaside == null) {
            return hit(key);
        }
        long changes = lookaside.changes();
        long now = lookaside.now();
        Object kept = space.store().get(key);
        if (kept == null || kept instanceof Dated || kept instanceof FailedLoad) {
            return kept;
        }
        counters.hit();
        repetition.seen();
        lookaside.note(key, kept, now, changes);
        return CompletableFuture.completedFuture(Kept.value(kept));
    }

    /**
     * Decides what a call does that is not a plain hit.
     *
     * @param kept what {@link #hit} has found, if anything
     * @return what {@link Enter} answers, a {@link FailedLoad} that it throws, or a {@link BlockedCaller} for {@link
     *     #await}
     */
    @Nullable
    Object decide(Key key, @Nullable Object kept, @Nullable Object[] call) {
        try {
            Cache.Space space = cache.space();
            if (kept == null) {
                return miss(space, key, call, null);
            }
            if (kept instanceof FailedLoad failed) {
                counters.hit();
                repetition.seen();
                return handOut(failed);
            }
            Dated dated = (Dated) kept;
            Keeping keeping = terms.keeping;
            if (!keeping.isFresh(dated)) {
                return miss(space, key, call, fallback(space, key, dated));
            }
            counters.hit();
            repetition.seen();
            if (!dependsOnThread() && keeping.isRefreshDue(dated)) {
                refresh(space, key, call, dated);
            }
            return handOut(Kept.of(dated.value()));
        } catch (Throwable fault) {
            return failed(fault);
        }
    }

    private @Nullable Object miss(Cache.Space space, Key key, @Nullable Object[] call, @Nullable Fallback fallback) {
        if (!equality.isIdle()) {
            equality.look(key.parts());
        }
        if (!terms.spec.coalesce()) {
            repetition.missed(key);
            return space.flights().departAlone(key, this, call, fallback);
        }
        Object decided = space.flights().depart(key, this, call, fallback);
        if (decided instanceof Flight) {
            repetition.missed(key);
        } else if (decided != null) {
            repetition.seen();
        }
        return decided;
    }

    /** Waits for the load that a call of a blocking method has joined, and returns what {@link #decide} does (S29). */
    @Nullable
    Object await(BlockedCaller blocked) {
        try {
            Object ended = blocked.await();
            if (ended == null) {
                counters.bypassed();
            }
            return ended;
        } catch (Throwable fault) {
            return failed(fault);
        }
    }

    /** The hit that finds a value getting old is answered whatever becomes of this. */
    private void refresh(Cache.Space space, Key key, @Nullable Object[] call, Dated dated) {
        try {
            space.flights().refresh(key, this, call, fallback(space, key, dated));
        } catch (Throwable fault) {
            counters.fault();
            reporter.fault(name, fault);
        }
    }

    /**
     * Returns an old value as what answers if the load fails, if it is still there: from the moment at which the
     * invalidations were looked at on, one that drops it is seen by the load (S22).
     */
    private @Nullable Fallback fallback(Cache.Space space, Key key, Dated dated) {
        Keeping keeping = terms.keeping;
        if (!keeping.fallsBack()) {
            return null;
        }
        long asOf = space.flights().quietInvalidations();
        return space.store().get(key) == dated ? keeping.fallback(dated, asOf) : null;
    }

    @Override
    public boolean isBlocking() {
        return blocking;
    }

    @Override
    public boolean dependsOnThread() {
        return keySpec.variantParts() > 0;
    }

    @Override
    public boolean isShareable(@Nullable Object value) {
        // A blocking method may return a future under a wider declared type.
        boolean isFuture = blocking && (value instanceof CompletionStage || value instanceof Future);
        return !isFuture && Shareable.is(value);
    }

    @Override
    public @Nullable Object answer(Object kept) {
        if (kept instanceof Dated dated) {
            return terms.keeping.isFresh(dated) ? Kept.of(dated.value()) : null;
        }
        return kept;
    }

    @Override
    public boolean isRefreshDue(Object kept) {
        return kept instanceof Dated dated && terms.keeping.isRefreshDue(dated);
    }

    @Override
    public boolean keepingNeedsCall() {
        return terms.keeping.needsCall();
    }

    @Override
    public @Nullable Keepsake keep(@Nullable Object value, @Nullable Object @Nullable [] call) {
        try {
            return terms.keeping.value(value, call);
        } catch (Throwable failed) {
            counters.expressionFailed();
            reporter.expressionFailed(name, failed);
            return null;
        }
    }

    @Override
    public @Nullable Keepsake keepFailure(FailedLoad failed) {
        return terms.keeping.failure(failed);
    }

    /** Returns whether the current call is one that asyncache makes to run the body. */
    boolean isOurOwnCall() {
        return Thread.currentThread() instanceof Courier courier && courier.takePass(this);
    }

    /** The key could not be had: the call runs uncached (S16). */
    @Nullable
    Object keyFailed(Throwable cause) {
        counters.keyFailed();
        counters.bypassed();
        reporter.keyFailed(name, cause);
        if (cause instanceof StackOverflowError) {
            // The key may call the method itself, and so cost each call the whole stack.
            endure();
        }
        return null;
    }

    private @Nullable Object failed(Throwable cause) {
        counters.fault();
        counters.bypassed();
        reporter.fault(name, cause);
        if (!(cause instanceof VirtualMachineError)) {
            endure();
        }
        return null;
    }

    /** One fault more; after too many the method is given up. */
    private void endure() {
        if (faults.incrementAndGet() >= FAULTS_ENDURED && !givenUp.getAndSet(true)) {
            try {
                giveUp.run();
            } catch (Throwable again) {
                // The next fault tries again: here the stack may have been too short for it.
                givenUp.set(false);
            }
        }
    }

    @Override
    public @Nullable Object run(@Nullable Object[] call) throws Throwable {
        return (Object) body.invokeExact(call);
    }

    @Override
    public Object method() {
        return this;
    }

    @Override
    public long coalesceTimeoutNanos() {
        return terms.coalesceTimeoutNanos;
    }

    @Override
    public String name() {
        return name;
    }
}
