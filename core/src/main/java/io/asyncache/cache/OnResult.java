package io.asyncache.cache;

import org.jspecify.annotations.Nullable;

/** Something to be computed from a result, and perhaps from the call that it came of. */
public interface OnResult {

    /**
     * Computes it.
     *
     * @param call the receiver and the arguments; empty unless {@link #needsCall}
     * @throws Throwable whatever the application's code throws
     */
    @Nullable
    Object evaluate(@Nullable Object[] call, @Nullable Object result) throws Throwable;

    /** Returns whether it looks at the call. */
    boolean needsCall();
}
