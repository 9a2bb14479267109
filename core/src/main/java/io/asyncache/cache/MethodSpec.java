package io.asyncache.cache;

import java.lang.invoke.MethodHandle;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A method that is to be cached.
 *
 * @param name the method as people write it, {@code com.acme.Users.find(int)}
 * @param body the method's own handle, {@code (Object[])Object}: receiver (null if there is none) and arguments
 * @param parameters the declared parameter types
 * @param hasReceiver whether it is an instance method
 * @param perInstance whether each receiver has entries of its own
 * @param coalesce whether concurrent calls for one key share a load
 * @param coalesceTimeout how long a caller waits for another caller's load before it gets its own
 * @param weigher computes what a result weighs, where weights count
 * @param expireAfter computes how long a result is fresh, where each has a lifetime of its own
 */
public record MethodSpec(
        String name,
        MethodHandle body,
        List<Class<?>> parameters,
        boolean hasReceiver,
        boolean perInstance,
        boolean coalesce,
        Duration coalesceTimeout,
        @Nullable OnResult weigher,
        @Nullable OnResult expireAfter) {

    public MethodSpec {
        parameters = List.copyOf(parameters);
    }

    /** A method whose results weigh the same and have no lifetimes of their own. */
    public MethodSpec(
            String name,
            MethodHandle body,
            List<Class<?>> parameters,
            boolean hasReceiver,
            boolean perInstance,
            boolean coalesce,
            Duration coalesceTimeout) {
        this(name, body, parameters, hasReceiver, perInstance, coalesce, coalesceTimeout, null, null);
    }
}
