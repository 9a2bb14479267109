package io.asyncache.observe;

import io.asyncache.flight.Token;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A call whose end matters. What its body returns is handed on as it is.
 *
 * <p>A plain future is followed to its completion. A future of any other class is not touched, as its methods may be the
 * application's: it counts as complete when it is returned, with a value that nobody has seen.
 */
abstract class ObservedCall implements Token, BiConsumer<@Nullable Object, @Nullable Throwable> {

    final ObservedMethod method;

    ObservedCall(ObservedMethod method) {
        this.method = method;
    }

    /** The body's frame has been left. */
    void left() {}

    /** The body has returned a future that may not be complete yet. */
    void pends(CompletableFuture<?> own) {}

    /** There is an outcome; asked at any time and any number of times. */
    abstract void ended(@Nullable Object value, @Nullable Throwable failure);

    /** There is an outcome, and it is not known which. */
    abstract void endedUnseen();

    /** The call has come to nothing that could be passed on to others. */
    abstract void lost();

    @Override
    public final @Nullable Object returned(@Nullable Object returned) {
        left();
        if (method.isBlocking()) {
            if (returned instanceof CompletionStage || returned instanceof Future) {
                lost();
            } else {
                ended(returned, null);
            }
        } else if (returned == null) {
            lost();
        } else if (returned.getClass() == CompletableFuture.class) {
            CompletableFuture<?> own = (CompletableFuture<?>) returned;
            pends(own);
            own.whenComplete(this);
        } else {
            endedUnseen();
        }
        return returned;
    }

    @Override
    public final @Nullable Object threw(Throwable failure) {
        left();
        ended(null, failure);
        return null;
    }

    /** The body's own future has completed. */
    @Override
    public final void accept(@Nullable Object value, @Nullable Throwable failure) {
        try {
            ended(value, failure);
        } catch (Throwable fault) {
            failed(fault);
        }
    }

    @Override
    public void failed(Throwable fault) {
        method.failed(fault);
    }
}
