package io.asyncache.flight;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;

/**
 * Setting a {@link CompletableFuture}'s result apart from running what depends on it.
 *
 * <p>{@code complete} does both at once on the completing thread, so the continuation of one caller would run before
 * the next caller has its result. With the JDK's own fields, open to us as the agent arranges it, all results are set
 * first and threads that wait are woken; no continuation runs meanwhile. The fields' names and roles are the same in
 * JDK 9 to 25; where they can't be had, {@link Settlement} does without.
 */
final class FutureInternals {

    // Constants to the JIT compiler only where they are static. The last is null where the JDK doesn't let us have
    // them.
    private static final @Nullable VarHandle RESULT;

    private static final @Nullable VarHandle STACK;
    private static final @Nullable VarHandle NEXT;

    static {
        VarHandle result = null;
        VarHandle stack = null;
        VarHandle next = null;
        try {
            Class<?> future = CompletableFuture.class;
            Class<?> completion = Class.forName("java.util.concurrent.CompletableFuture$Completion");
            MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(future, MethodHandles.lookup());
            result = lookup.findVarHandle(future, "result", Object.class);
            stack = lookup.findVarHandle(future, "stack", completion);
            next = lookup.findVarHandle(completion, "next", completion);
        } catch (ReflectiveOperationException | RuntimeException closed) {
            next = null;
        }
        RESULT = result;
        STACK = stack;
        NEXT = next;
    }

    private static final @Nullable FutureInternals AVAILABLE = NEXT == null ? null : new FutureInternals();

    private FutureInternals() {}

    /** Returns the internals, or null where the JDK doesn't let us have them. */
    static @Nullable FutureInternals available() {
        return AVAILABLE;
    }

    /** Returns what a future that ended so holds as its result; any number of futures may share it. */
    Object encode(@Nullable Object value, @Nullable Throwable failure) {
        CompletableFuture<Object> template = new CompletableFuture<>();
        if (failure != null) {
            template.completeExceptionally(failure);
        } else {
            template.complete(value);
        }
        return RESULT.getVolatile(template);
    }

    /**
     * Sets the result and wakes the threads that wait for it; runs no continuation. The first that was attached to the future
     * must be a watch of ours.
     *
     * @return false if the future had a result already
     */
    boolean set(CompletableFuture<?> future, Object encoded) {
        if (!RESULT.compareAndSet(future, null, encoded)) {
            return false;
        }
        Object waiting = STACK.getVolatile(future);
        while (waiting != null) {
            Object below = NEXT.getVolatile(waiting);
            if (below == null) {
                // Our own watch; not asked for what it is, as a class that is not of an interface is slow to say so on
                // 17.
                break;
            }
            // A thread in get() or join() waits by a completion that is a ManagedBlocker; running it unparks the
            // thread.
            if (waiting instanceof ForkJoinPool.ManagedBlocker && waiting instanceof Runnable signal) {
                signal.run();
            }
            waiting = below;
        }
        return true;
    }

    /**
     * Returns whether a continuation waits to be run that the future's owner attached. The first one attached is our
     * own watch, and so lies at the bottom; if it is alone it is dropped, since it has nothing to watch any more. One
     * that is being attached at this moment sees the result and runs itself.
     */
    boolean hasContinuations(CompletableFuture<?> future) {
        Object top = STACK.getVolatile(future);
        for (Object waiting = top; waiting != null; ) {
            Object below = NEXT.getVolatile(waiting);
            if (below != null && !(waiting instanceof ForkJoinPool.ManagedBlocker)) {
                return true;
            }
            if (below == null && waiting == top) {
                STACK.compareAndSet(future, top, null);
            }
            waiting = below;
        }
        return false;
    }
}
