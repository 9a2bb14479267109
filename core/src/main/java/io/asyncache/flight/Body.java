package io.asyncache.flight;

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
}
