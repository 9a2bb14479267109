package io.asyncache.cache;

import io.asyncache.flight.BlockedCaller;
import io.asyncache.flight.FailedLoad;
import io.asyncache.key.Key;
import io.asyncache.key.Scope;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The steps of the question that a woven method asks before its body, for a call site that makes the key itself and puts
 * them together: own call? key; {@link #find}; an answer? else {@link #decide}.
 *
 * <p>A record, because its fields are constants to the JIT compiler once it is bound to a call site.
 *
 * @param cache the method's cache
 */
public record KeyedEnter(MethodCache cache) {

    /** What is found by a call that is to run uncached. */
    static final Object UNCACHED = new Object();

    /** Returns whether asyncache makes this call itself, to run the body. */
    public boolean isOurOwnCall() {
        return cache.isOurOwnCall();
    }

    /** Returns what stands for the receiver in a key. */
    public Scope scope(@Nullable Object receiver) {
        return cache.scope(receiver);
    }

    /** The key could not be computed: there is none, and the call runs uncached (S16). */
    public @Nullable Key keyFailed(Throwable cause) {
        cache.keyFailed(cause);
        return null;
    }

    /** The rule doesn't mean this call: there is no key, and it runs uncached. */
    public @Nullable Key isNotMeant() {
        cache.counters().bypassed();
        return null;
    }

    /** Returns an answer, or what {@link #decide} must know. */
    public @Nullable Object find(@Nullable Key key) {
        if (key == null) {
            return UNCACHED;
        }
        try {
            return cache.hit(key);
        } catch (Throwable failed) {
            cache.keyFailed(failed);
            return UNCACHED;
        }
    }

    /** Returns whether what an asynchronous method found is its answer. */
    public static boolean isFuture(@Nullable Object found) {
        return found instanceof CompletableFuture;
    }

    /** Returns whether what a blocking method found is its answer. */
    public static boolean isValue(@Nullable Object found) {
        return found != null && found != UNCACHED && !(found instanceof Dated) && !(found instanceof FailedLoad);
    }

    /**
     * Decides what a call does that has no answer yet. The caller of a blocking method waits here for another's load.
     *
     * @return an answer, a token, or null
     */
    public @Nullable Object decide(@Nullable Object found, @Nullable Key key, @Nullable Object[] call) {
        if (found == UNCACHED || key == null) {
            return null;
        }
        Object decided = cache.decide(key, found, call);
        if (decided instanceof BlockedCaller blocked) {
            decided = cache.await(blocked);
        }
        return Enter.thrownIfFailed(decided);
    }
}
