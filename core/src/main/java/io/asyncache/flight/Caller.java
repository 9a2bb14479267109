package io.asyncache.flight;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One of those who wait for a load, and the future that is its alone (S4).
 *
 * <p>It watches its own future: whatever the application does to it is the end of this caller's waiting and of nothing
 * else; only a cancellation counts as leaving (S5).
 */
final class Caller implements BiConsumer<@Nullable Object, @Nullable Throwable> {

    final CompletableFuture<Object> future = new CompletableFuture<>();

    /** The call, for running it again: the receiver and the arguments; null for the caller that ran the load. */
    final @Nullable Object @Nullable [] arguments;

    /** The context class loader to run this caller's continuations with, where they don't run on the load's thread. */
    final @Nullable ClassLoader context;

    /** When this caller began to wait, by the ticker. */
    final long since;

    /** The load that is waited for; changed when the caller's wait there is over and it gets a load of its own. */
    private volatile Flight flight;

    // Guarded by the flight that is waited for.
    @Nullable
    Flight aboard;

    @Nullable
    Caller previous;

    @Nullable
    Caller next;

    private Caller(Flight flight, @Nullable Object @Nullable [] arguments, @Nullable ClassLoader context, long since) {
        this.flight = flight;
        this.arguments = arguments;
        this.context = context;
        this.since = since;
        future.whenComplete(this);
    }

    static Caller leading(Flight flight) {
        return new Caller(flight, null, null, 0);
    }

    static Caller joining(Flight flight, @Nullable Object[] arguments, long since) {
        return new Caller(flight, arguments, Thread.currentThread().getContextClassLoader(), since);
    }

    /** The future has ended, by the load's outcome or by the application's hand. */
    @Override
    public void accept(@Nullable Object value, @Nullable Throwable failure) {
        flight.leave(this, failure instanceof CancellationException);
    }

    /** Waits for another load, whose first caller it is, from now on. */
    void moveTo(Flight other) {
        other.board(this);
        flight = other;
        if (future.isDone()) {
            // The application ended the waiting while the caller changed flights, and only the old one was told.
            other.leave(this, future.isCancelled());
        }
    }
}
