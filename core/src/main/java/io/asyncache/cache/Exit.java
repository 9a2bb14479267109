package io.asyncache.cache;

import io.asyncache.flight.Flight;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** What a woven method tells when its body has ended. Neither ever throws: a fault leaves the call as it was. */
public final class Exit {

    private Exit() {}

    /**
     * The body has returned.
     *
     * @param returned what it returned
     * @param token what {@link Enter} gave
     * @return what the caller gets
     */
    public static @Nullable Object returned(@Nullable Object returned, @Nullable Object token) {
        if (token == null) {
            return returned;
        }
        try {
            return ((Flight) token).returned((CompletionStage<?>) returned);
        } catch (Throwable fault) {
            ((Flight) token).failed(fault);
            return returned;
        }
    }

    /**
     * The body has thrown.
     *
     * @param thrown what it threw
     * @param token what {@link Enter} gave
     * @return what the caller gets instead, if an old value may answer (S20); null to throw on
     */
    public static @Nullable CompletableFuture<Object> threw(Throwable thrown, @Nullable Object token) {
        if (token == null) {
            return null;
        }
        try {
            return ((Flight) token).threw(thrown);
        } catch (Throwable fault) {
            ((Flight) token).failed(fault);
            return null;
        }
    }
}
