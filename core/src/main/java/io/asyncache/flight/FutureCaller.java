package io.asyncache.flight;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A caller of an asynchronous method, and the future that is its alone (S4).
 *
 * <p>It watches its own future: whatever the application does to it is the end of this caller's waiting and of nothing
 * else; only a cancellation counts as leaving (S5).
 */
final class FutureCaller extends Caller implements BiConsumer<@Nullable Object, @Nullable Throwable> {

    final CompletableFuture<Object> future = new CompletableFuture<>();

    /** The context class loader to run this caller's continuations with, where they don't run on the load's thread. */
    final @Nullable ClassLoader context;

    private FutureCaller(
            Flight flight, @Nullable Object @Nullable [] arguments, @Nullable ClassLoader context, long since) {
        super(flight, arguments, since);
        this.context = context;
        future.whenComplete(this);
    }

    static FutureCaller leading(Flight flight) {
        return new FutureCaller(flight, null, null, 0);
    }

    static FutureCaller joining(Flight flight, @Nullable Object[] arguments, long since) {
        return new FutureCaller(flight, arguments, Thread.currentThread().getContextClassLoader(), since);
    }

    @Override
    Object ticket() {
        return future;
    }

    /** The future has ended, by the load's outcome or by the application's hand. */
    @Override
    public void accept(@Nullable Object value, @Nullable Throwable failure) {
        flight().leave(this, failure instanceof CancellationException);
    }

    /** Waits for another load, whose first caller it is, from now on. */
    void moveTo(Flight other) {
        other.board(this);
        changeTo(other);
        if (future.isDone()) {
            // The application ended the waiting while the caller changed flights, and only the old one was told.
            other.leave(this, future.isCancelled());
        }
    }
}
