package io.asyncache.flight;

import io.asyncache.store.Kept;
import java.util.concurrent.CompletableFuture;
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
    Object run(@Nullable Object[] arguments) throws Throwable;

    /** Returns whether what the body returns is the value itself, and not a future of it (S29). */
    default boolean isBlocking() {
        return false;
    }

    /**
     * Returns whether its values depend on what only the callers' threads know. Then no run on another thread is kept or
     * joined: it may bring another's value.
     */
    default boolean dependsOnThread() {
        return false;
    }

    /** Returns whether the value can be answered to more than the caller that loaded it (S4). */
    default boolean isShareable(@Nullable Object value) {
        return true;
    }

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
     * Returns what answers in what a store gave: the value in the form in which it is kept, a {@link FailedLoad}, or null
     * if it is too old.
     */
    default @Nullable Object answer(Object kept) {
        return kept;
    }

    /**
     * Returns an answer as one call gets it: a new future, the value in the form in which it is kept where the method
     * blocks, or a {@link FailedLoad} that is to be thrown.
     */
    default Object handOut(Object answer) {
        if (answer instanceof FailedLoad failed) {
            return failed.thrown() || isBlocking() ? failed : CompletableFuture.failedFuture(failed.failure());
        }
        return isBlocking() ? answer : CompletableFuture.completedFuture(Kept.value(answer));
    }

    /** Returns whether what a store gave is old enough to be loaded anew in the background. */
    default boolean isRefreshDue(Object kept) {
        return false;
    }
}
