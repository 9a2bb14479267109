package io.asyncache.flight;

import io.asyncache.store.Kept;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A caller of a blocking method, whose thread waits here for another caller's load (S29).
 *
 * <p>It parks and holds no monitor, so that a virtual thread gives its carrier away. Waking it runs no code of the
 * application's, and is done on the thread that ends the load.
 */
public final class BlockedCaller extends Caller {

    /** Ends the waiting of a caller that is to run the body itself. */
    private static final Object RUN_IT_YOURSELF = new Object();

    private final Thread thread = Thread.currentThread();

    /** What is kept for a value, a {@link FailedLoad}, or {@link #RUN_IT_YOURSELF}; written once. */
    private volatile @Nullable Object outcome;

    BlockedCaller(Flight flight, @Nullable Object[] arguments, long since) {
        super(flight, arguments, since);
    }

    /**
     * Waits for the load.
     *
     * @return the value in the form in which it is kept; a {@link FailedLoad} that is to be thrown; a {@link Flight}, if
     *     the wait was too long and this call runs the body and leads a load of its own; null, if the thread is
     *     interrupted and the body must see to that: its flag is as it was
     */
    public @Nullable Object await() {
        Object ended = outcome;
        while (ended == null) {
            if (thread.isInterrupted()) {
                flight().leave(this, false);
                return null;
            }
            LockSupport.park(this);
            ended = outcome;
        }
        return ended == RUN_IT_YOURSELF ? flight().takeOffAgain(arguments) : ended;
    }

    @Override
    Object ticket() {
        return this;
    }

    void land(@Nullable Object value, @Nullable FailedLoad failed) {
        end(failed == null ? Kept.of(value) : failed);
    }

    /** The load is lost, or takes too long: this caller runs the body on its own frame. */
    void runItYourself() {
        end(RUN_IT_YOURSELF);
    }

    private void end(Object with) {
        outcome = with;
        LockSupport.unpark(thread);
    }
}
