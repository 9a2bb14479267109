package io.asyncache.cache;

import org.jspecify.annotations.Nullable;

/** Computes the parts of a key from a call. */
public interface PartsOfCall {

    /**
     * Computes them.
     *
     * @param call the receiver (null for a static method) and the arguments
     * @throws Throwable whatever the application's code throws
     */
    @Nullable
    Object[] of(@Nullable Object[] call) throws Throwable;
}
