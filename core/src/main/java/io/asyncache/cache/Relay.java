package io.asyncache.cache;

import io.asyncache.flight.Nesting;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A caller's future in place of the body's own, so that something is done before the caller can see it complete: a
 * future runs its dependents last in, first out, and whoever is in {@code get} is one of them.
 *
 * <p>The outcome is passed on as it is, without a {@code CompletionException} around it; what the caller does to its
 * future is done to the body's own.
 */
final class Relay {

    private Relay() {}

    /**
     * Creates the caller's future.
     *
     * @param before run before the caller's future completes, with the failure if there is one; must not throw
     */
    static CompletableFuture<Object> of(
            CompletableFuture<?> own, Consumer<@Nullable Throwable> before, Nesting nesting) {
        CompletableFuture<Object> callers = new CompletableFuture<>();
        own.whenComplete((value, failure) -> {
            before.accept(failure);
            nesting.run(() -> complete(callers, value, failure));
        });
        callers.whenComplete((value, failure) -> passBack(own, callers, value, failure));
        return callers;
    }

    /** Has the cancelling of a dependent future cancel what it depends on, where both can be. */
    static void passBackCancelling(CompletionStage<?> own, CompletionStage<?> dependent) {
        if (own instanceof Future<?> cancellable && dependent instanceof CompletableFuture<?> callers) {
            callers.whenComplete((value, failure) -> {
                if (failure instanceof CancellationException) {
                    cancellable.cancel(true);
                }
            });
        }
    }

    private static void complete(
            CompletableFuture<Object> future, @Nullable Object value, @Nullable Throwable failure) {
        if (failure != null) {
            future.completeExceptionally(failure);
        } else {
            future.complete(value);
        }
    }

    @SuppressWarnings("unchecked")
    private static void passBack(
            CompletableFuture<?> own,
            CompletableFuture<Object> callers,
            @Nullable Object value,
            @Nullable Throwable failure) {
        if (own.isDone()) {
            return;
        }
        if (callers.isCancelled()) {
            own.cancel(true);
        } else {
            complete((CompletableFuture<Object>) own, value, failure);
        }
    }
}
