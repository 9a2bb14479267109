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

    private static final @Nullable FutureInternals AVAILABLE = find();

    private final VarHandle result;
    private final VarHandle stack;
    private final VarHandle next;

    private FutureInternals(VarHandle result, VarHandle stack, VarHandle next) {
        this.result = result;
        this.stack = stack;
        this.next = next;
    }

    /** Returns the internals, or null where the JDK doesn't let us have them. */
    static @Nullable FutureInternals available() {
        return AVAILABLE;
    }

    private static @Nullable FutureInternals find() {
        try {
            Class<?> future = CompletableFuture.class;
            Class<?> completion = Class.forName("java.util.concurrent.CompletableFuture$Completion");
            MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(future, MethodHandles.lookup());
            return new FutureInternals(
                    lookup.findVarHandle(future, "result", Object.class),
                    lookup.findVarHandle(future, "stack", completion),
                    lookup.findVarHandle(completion, "next", completion));
        } catch (ReflectiveOperationException | RuntimeException closed) {
            return null;
        }
    }

    /** Returns what a future that ended so holds as its result; any number of futures may share it. */
    Object encode(@Nullable Object value, @Nullable Throwable failure) {
        CompletableFuture<Object> template = new CompletableFuture<>();
        if (failure != null) {
            template.completeExceptionally(failure);
        } else {
            template.complete(value);
        }
        return result.getVolatile(template);
    }

    /**
     * Sets the result and wakes the threads that wait for it; runs no continuation.
     *
     * @return false if the future had a result already
     */
    boolean set(CompletableFuture<?> future, Object encoded) {
        if (!result.compareAndSet(future, null, encoded)) {
            return false;
        }
        for (Object waiting = stack.getVolatile(future); waiting != null; waiting = next.getVolatile(waiting)) {
            // A thread in get() or join() waits by a completion that is a ManagedBlocker; running it unparks the
            // thread.
            if (waiting instanceof ForkJoinPool.ManagedBlocker && waiting instanceof Runnable signal) {
                signal.run();
            }
        }
        return true;
    }

    /**
     * Returns whether a continuation waits to be run that the future's owner attached. The first one attached is our
     * own watch, and so lies at the bottom; if it is alone it is dropped, since it has nothing to watch any more. One
     * that is being attached at this moment sees the result and runs itself.
     */
    boolean hasContinuations(CompletableFuture<?> future) {
        Object top = stack.getVolatile(future);
        for (Object waiting = top; waiting != null; ) {
            Object below = next.getVolatile(waiting);
            if (below != null && !(waiting instanceof ForkJoinPool.ManagedBlocker)) {
                return true;
            }
            if (below == null && waiting == top) {
                stack.compareAndSet(future, top, null);
            }
            waiting = below;
        }
        return false;
    }
}
