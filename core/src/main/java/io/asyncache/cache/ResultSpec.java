package io.asyncache.cache;

import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/**
 * What is done with a method's results.
 *
 * @param type what they are declared to be; {@code Object} where the declaration doesn't tell
 * @param weigher computes what a result weighs, where weights count
 * @param expireAfter computes how long a result is fresh, where each has a lifetime of its own
 * @param unless computes whether a result is not to be kept
 */
public record ResultSpec(
        Class<?> type,
        @Nullable OnResult weigher,
        @Nullable OnResult expireAfter,
        @Nullable OnResult unless) {

    /** Results of any type, which are kept, weigh the same and have no lifetimes of their own. */
    public static final ResultSpec ANY = new ResultSpec(Object.class, null, null, null);

    public ResultSpec {
        type = MethodType.methodType(type).wrap().returnType();
    }

    boolean needsCall() {
        return needsCall(weigher) || needsCall(expireAfter) || needsCall(unless);
    }

    private static boolean needsCall(@Nullable OnResult expression) {
        return expression != null && expression.needsCall();
    }
}
