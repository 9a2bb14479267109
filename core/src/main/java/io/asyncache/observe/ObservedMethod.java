package io.asyncache.observe;

import io.asyncache.cache.Engine;
import io.asyncache.cache.Keeping;
import io.asyncache.cache.MethodSpec;
import io.asyncache.key.Receivers;
import io.asyncache.key.Scope;
import io.asyncache.stats.Reporter;
import io.asyncache.time.Nanos;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What a woven method asks before its body that is only observed: {@link #key}, then {@link #begin}. Held by the method's
 * call sites alone, so that it goes when the method's class goes (S17).
 *
 * <p>Whatever goes wrong here stays here: it is counted and told, and the call goes on (S25).
 */
public final class ObservedMethod {

    private static final int FAULTS_ENDURED = 100;

    private final ShadowCache cache;
    private final MethodSpec spec;
    private final Observations observations;
    private final Reporter reporter;
    private final Receivers receivers = new Receivers(this);
    private final List<Class<?>> keyTypes;
    private final Keeping keeping;
    private final long number;
    private final Runnable giveUp;
    private final AtomicInteger faults = new AtomicInteger();

    /**
     * Creates what observes one method.
     *
     * @param cache where what would be kept is noted
     * @param giveUp run once when asyncache itself has failed so often on this method that it should be left alone
     */
    public ObservedMethod(Engine engine, ShadowCache cache, MethodSpec spec, Runnable giveUp) {
        this.cache = cache;
        this.spec = spec;
        this.observations = cache.observations();
        this.reporter = engine.reporter();
        this.keyTypes = spec.key().types();
        this.keeping = new Keeping(cache.spec(), spec.results(), engine.ticker());
        this.number = observations.newMethod();
        this.giveUp = giveUp;
        cache.take(this);
    }

    /** Returns what stands for the receiver in a key. */
    public Scope scope(@Nullable Object receiver) {
        return receiver != null && spec.key().perInstance() ? receivers.scope(receiver) : receivers.none();
    }

    /** Returns what may stand for receivers in the keys that there are. */
    List<Scope> scopesOfKeys() {
        return spec.hasReceiver() && spec.key().perInstance() ? receivers.scopes() : List.of(receivers.none());
    }

    /** Returns the declared types of a key's parts, but for its variant parts. */
    List<Class<?>> keyTypes() {
        return keyTypes;
    }

    boolean hasVariants() {
        return spec.key().variantParts() > 0;
    }

    /** Returns what stands for a call's key. */
    public Long key(Scope scope, @Nullable Object[] parts) {
        return KeyHash.of(number, scope.number(), parts);
    }

    /** The key could not be computed: there is none (S16). */
    public @Nullable Long keyFailed(Throwable cause) {
        observations.keyFailed();
        reporter.keyFailed(spec.name(), cause);
        return null;
    }

    /** The rule doesn't mean this call: there is no key. */
    public @Nullable Long isNotMeant() {
        observations.callLeftOut();
        return null;
    }

    /** Returns whether {@link #begin(Long, Object[])} must know the call. */
    public boolean needsCall() {
        return keeping.needsCall();
    }

    /**
     * A call begins.
     *
     * @return what {@link io.asyncache.cache.Exit} is to be told with; null if there is nothing more to be learnt from it
     */
    public @Nullable Object begin(@Nullable Long key) {
        return begin(key, null);
    }

    /**
     * A call begins whose receiver and arguments decide about keeping its result.
     *
     * @return what {@link io.asyncache.cache.Exit} is to be told with; null if there is nothing more to be learnt from it
     */
    public @Nullable Object begin(@Nullable Long key, @Nullable Object @Nullable [] call) {
        if (key == null) {
            return null;
        }
        try {
            return cache.begin(this, key, call);
        } catch (Throwable fault) {
            observations.bypassed();
            failed(fault);
            return null;
        }
    }

    Keeping keeping() {
        return keeping;
    }

    boolean isBlocking() {
        return spec.blocking();
    }

    boolean coalesces() {
        return spec.coalesce();
    }

    long coalesceTimeoutNanos() {
        return Nanos.of(spec.coalesceTimeout());
    }

    void expressionFailed(Throwable cause) {
        observations.expressionFailed();
        reporter.expressionFailed(spec.name(), cause);
    }

    void failed(Throwable cause) {
        observations.fault();
        reporter.fault(spec.name(), cause);
        if (!(cause instanceof VirtualMachineError) && faults.incrementAndGet() == FAULTS_ENDURED) {
            try {
                giveUp.run();
            } catch (Throwable again) {
                // It goes on as before then.
            }
        }
    }
}
