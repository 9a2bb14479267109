package io.asyncache.cache;

import io.asyncache.flight.Body;
import io.asyncache.flight.Courier;
import io.asyncache.flight.FailedLoad;
import io.asyncache.flight.Fallback;
import io.asyncache.flight.Flights;
import io.asyncache.flight.Keepsake;
import io.asyncache.key.Key;
import io.asyncache.key.Receivers;
import io.asyncache.stats.Counters;
import io.asyncache.stats.Reporter;
import io.asyncache.store.Kept;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One method's part of a cache: what its calls do. Held by the method's call sites alone, so that it goes when the
 * method's class goes (S17).
 */
public final class MethodCache implements Body {

    private static final int FAULTS_ENDURED = 100;

    private final Cache cache;
    private final MethodSpec spec;
    private final Counters counters;
    private final Reporter reporter;
    private final Receivers receivers = new Receivers();
    private final EqualityCheck equality;
    private final Keeping keeping;
    private final long coalesceTimeoutNanos;
    private final Runnable giveUp;
    private final AtomicInteger faults = new AtomicInteger();

    /**
     * Creates the cache of one method.
     *
     * @param giveUp run once when asyncache itself has failed so often on this method that it should be left alone
     */
    public MethodCache(Engine engine, Cache cache, MethodSpec spec, Runnable giveUp) {
        this.cache = cache;
        this.spec = spec;
        this.counters = cache.counters();
        this.reporter = engine.reporter();
        this.equality = new EqualityCheck(spec.name(), spec.parameters(), reporter);
        this.keeping = new Keeping(cache.spec(), spec.weigher(), spec.expireAfter(), engine.ticker());
        this.coalesceTimeoutNanos = spec.coalesceTimeout().toNanos();
        this.giveUp = giveUp;
    }

    public Cache cache() {
        return cache;
    }

    /** Returns the number of receivers that have entries of their own. */
    public int receivers() {
        return receivers.size();
    }

    /** Returns what stands for the receiver in a key. */
    long receiver(@Nullable Object receiver) {
        return receiver != null && spec.perInstance() ? receivers.number(receiver) : Key.NO_RECEIVER;
    }

    /**
     * Looks for what is kept for the key.
     *
     * @return the answer, a new future each time (S1); or what is kept, if {@link #decide} must say what it is worth; or
     *     null
     */
    @Nullable
    Object hit(Key key) {
        Object kept = cache.space().store().get(key);
        if (kept == null || kept instanceof Dated || kept instanceof FailedLoad) {
            return kept;
        }
        counters.hit();
        return CompletableFuture.completedFuture(Kept.value(kept));
    }

    /**
     * Decides what a call does that is not a plain hit.
     *
     * @param kept what {@link #hit} has found, if anything
     * @return what {@link Enter} answers, or a {@link FailedLoad} that it throws
     */
    @Nullable
    Object decide(Key key, @Nullable Object kept, @Nullable Object[] call) {
        try {
            if (kept == null) {
                return miss(key, call, null);
            }
            if (kept instanceof FailedLoad failed) {
                counters.hit();
                return failed.thrown() ? failed : failedFuture(failed);
            }
            Dated dated = (Dated) kept;
            if (!keeping.isFresh(dated)) {
                return miss(key, call, keeping.fallback(dated));
            }
            counters.hit();
            if (keeping.isRefreshDue(dated)) {
                refresh(key, call, dated);
            }
            return CompletableFuture.completedFuture(dated.value());
        } catch (Throwable fault) {
            return failed(fault);
        }
    }

    private @Nullable Object miss(Key key, @Nullable Object[] call, @Nullable Fallback fallback) {
        equality.look(call);
        Flights flights = cache.space().flights();
        return spec.coalesce()
                ? flights.depart(key, this, call, fallback)
                : flights.departAlone(key, this, call, fallback);
    }

    /** The hit that finds a value getting old is answered whatever becomes of this. */
    private void refresh(Key key, @Nullable Object[] call, Dated dated) {
        try {
            cache.space().flights().refresh(key, this, call, keeping.fallback(dated));
        } catch (Throwable fault) {
            counters.fault();
            reporter.fault(spec.name(), fault);
        }
    }

    private static CompletableFuture<Object> failedFuture(FailedLoad failed) {
        CompletableFuture<Object> future = new CompletableFuture<>();
        future.completeExceptionally(failed.failure());
        return future;
    }

    @Override
    public @Nullable Object answer(Object kept) {
        if (kept instanceof FailedLoad failed) {
            return failed.thrown() ? failed : failedFuture(failed);
        }
        if (kept instanceof Dated dated) {
            return keeping.isFresh(dated) ? CompletableFuture.completedFuture(dated.value()) : null;
        }
        return CompletableFuture.completedFuture(Kept.value(kept));
    }

    @Override
    public boolean isRefreshDue(Object kept) {
        return kept instanceof Dated dated && keeping.isRefreshDue(dated);
    }

    @Override
    public boolean keepingNeedsCall() {
        return keeping.needsCall();
    }

    @Override
    public @Nullable Keepsake keep(@Nullable Object value, @Nullable Object @Nullable [] call) {
        try {
            return keeping.value(value, call);
        } catch (Throwable failed) {
            counters.expressionFailed();
            reporter.expressionFailed(spec.name(), failed);
            return null;
        }
    }

    @Override
    public @Nullable Keepsake keepFailure(FailedLoad failed) {
        return keeping.failure(failed);
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
        reporter.keyFailed(spec.name(), cause);
        return null;
    }

    private @Nullable Object failed(Throwable cause) {
        counters.fault();
        counters.bypassed();
        reporter.fault(spec.name(), cause);
        if (!(cause instanceof VirtualMachineError) && faults.incrementAndGet() == FAULTS_ENDURED) {
            try {
                giveUp.run();
            } catch (Throwable again) {
                // It goes on as before then.
            }
        }
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> run(@Nullable Object[] call) throws Throwable {
        // Not cast at once: the type of the cast would become part of the exact type that is asked for.
        Object returned = spec.body().invokeExact(call);
        return (CompletionStage<?>) returned;
    }

    @Override
    public Object method() {
        return this;
    }

    @Override
    public long coalesceTimeoutNanos() {
        return coalesceTimeoutNanos;
    }

    @Override
    public String name() {
        return spec.name();
    }
}
