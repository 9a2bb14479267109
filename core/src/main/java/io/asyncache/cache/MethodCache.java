package io.asyncache.cache;

import io.asyncache.flight.Body;
import io.asyncache.flight.Courier;
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

    /** Returns the answer to a call whose key holds a fresh value, a new future each time (S1); else null. */
    @Nullable
    CompletableFuture<Object> hit(Key key) {
        Object kept = cache.space().store().get(key);
        if (kept == null) {
            return null;
        }
        counters.hit();
        return CompletableFuture.completedFuture(Kept.value(kept));
    }

    /**
     * Decides what a call does whose key holds nothing.
     *
     * @return what {@link Enter} answers
     */
    @Nullable
    Object miss(Key key, @Nullable Object[] call) {
        try {
            equality.look(call);
            return spec.coalesce()
                    ? cache.space().flights().depart(key, this, call)
                    : cache.space().flights().departAlone(key, this);
        } catch (Throwable fault) {
            return failed(fault);
        }
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
