package io.asyncache.cache;

import io.asyncache.flight.Token;
import org.jspecify.annotations.Nullable;

/** What a woven method tells when its body has ended. Neither ever throws: a fault leaves the call as it was. */
public final class Exit {

    private Exit() {}

    /**
     * The body has returned.
     *
     * @param returned what it returned; null for a {@code void} method
     * @param token what the method got before its body; null if it is to be left alone
     * @return what the caller gets where the declared type is a future, else nothing of interest
     */
    public static @Nullable Object returned(@Nullable Object returned, @Nullable Object token) {
        if (!(token instanceof Token held)) {
            return returned;
        }
        try {
            return held.returned(returned);
        } catch (Throwable fault) {
            held.failed(fault);
            return returned;
        }
    }

    /**
     * The body has thrown.
     *
     * @param thrown what it threw
     * @param token what the method got before its body; null if it is to be left alone
     * @return what the caller gets instead, if an old value may answer (S20): a future, or for {@link Answer}; null to
     *     throw on
     */
    public static @Nullable Object threw(Throwable thrown, @Nullable Object token) {
        if (!(token instanceof Token held)) {
            return null;
        }
        try {
            return held.threw(thrown);
        } catch (Throwable fault) {
            held.failed(fault);
            return null;
        }
    }
}
