package io.asyncache.cache;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Which failures are kept, and for how long. Errors never are, and cancellations only where they are named.
 *
 * @param lifetime how long a failure answers
 * @param types names of exception types, subclasses included; names, since each application has classes of its own
 */
public record KeptFailures(Duration lifetime, List<String> types) {

    public KeptFailures {
        Expiry.requirePositive(lifetime);
        types = List.copyOf(types);
    }

    /** Returns whether the failure, or what it wraps, is one of the types. */
    boolean keeps(Throwable failure) {
        Throwable cause = unwrapped(failure);
        if (cause instanceof Error) {
            return false;
        }
        if (cause instanceof CancellationException) {
            return types.contains(cause.getClass().getName());
        }
        for (@Nullable Class<?> type = cause.getClass(); type != null; type = type.getSuperclass()) {
            if (types.contains(type.getName())) {
                return true;
            }
        }
        return false;
    }

    private static Throwable unwrapped(Throwable failure) {
        Throwable unwrapped = failure;
        // A bound, as causes may go in a circle.
        for (int depth = 0; depth < 32; depth++) {
            Throwable cause = unwrapped.getCause();
            boolean wraps = unwrapped instanceof CompletionException || unwrapped instanceof ExecutionException;
            if (!wraps || cause == null) {
                break;
            }
            unwrapped = cause;
        }
        return unwrapped;
    }
}
