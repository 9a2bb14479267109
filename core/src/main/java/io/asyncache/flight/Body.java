package io.asyncache.flight;

import io.asyncache.store.Kept;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A method's own code, by the method's own handle: what asyncache calls when it must run a body by itself. */
public interface Body {

    /**
     * Runs the body on the current thread.
     *
     * @param arguments the receiver (null for a static method) and the arguments
     * @return what the body returned, null included
     * @throws Throwable what the body threw
     */
    @Nullable
    CompletionStage<?> run(@Nullable Object[] arguments) throws Throwable;

    /** Returns what a courier's pass is for: the method, by identity. */
    Object method();

    /** Returns how long a caller waits for another caller's load before it gets its own, in nanoseconds. */
    long coalesceTimeoutNanos();

    /** Returns the method's name for people. */
    String name();

    /**
     * Returns what to keep of a load that has ended with the value, or null to keep nothing. Never throws.
     *
     * @param call the receiver and the arguments, if {@link #keepingNeedsCall}
     */
    default @Nullable Keepsake keep(@Nullable Object value, @Nullable Object @Nullable [] call) {
        return Keepsake.of(value);
    }

    /** Returns what to keep of a load that has failed, or null to keep nothing. */
    default @Nullable Keepsake keepFailure(FailedLoad failed) {
        return null;
    }

    /** Returns whether {@link #keep} looks at the call, so that it must be remembered for as long as the load runs. */
    default boolean keepingNeedsCall() {
        return false;
    }

    /**
     * Returns the answer that lies in what a store gave: a new future, a {@link FailedLoad} that is to be thrown, or null
     * if it is too old to be one.
     */
    default @Nullable Object answer(Object kept) {
        return CompletableFuture.completedFuture(Kept.value(kept));
    }

    /** Returns whether what a store gave is old enough to be loaded anew in the background. */
    default boolean isRefreshDue(Object kept) {
        return false;
    }
}
