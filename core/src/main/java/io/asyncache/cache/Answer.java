package io.asyncache.cache;

import io.asyncache.flight.Token;
import io.asyncache.store.Kept;
import org.jspecify.annotations.Nullable;

/** How a woven blocking method tells an answer from a token, and what it returns for an answer. */
public final class Answer {

    private Answer() {}

    /** Returns whether what the method got before its body is an answer; its body doesn't run then. */
    public static boolean isOne(@Nullable Object asked) {
        return asked != null && !(asked instanceof Token);
    }

    /** Returns the value that is the answer. */
    public static @Nullable Object value(Object answer) {
        return Kept.value(answer);
    }
}
