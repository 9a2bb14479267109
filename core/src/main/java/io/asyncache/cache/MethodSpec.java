package io.asyncache.cache;

import java.lang.invoke.MethodHandle;
import java.time.Duration;

/**
 * A method that is to be cached.
 *
 * @param name the method as people write it, {@code com.acme.Users.find(int)}
 * @param body the method's own handle, {@code (Object[])Object}: receiver (null if there is none) and arguments
 * @param hasReceiver whether it is an instance method
 * @param blocking whether it returns its value, and not a future of it
 * @param key what tells its calls apart
 * @param results what is done with its results
 * @param coalesce whether concurrent calls for one key share a load
 * @param coalesceTimeout how long a caller waits for another caller's load before it gets its own
 */
public record MethodSpec(
        String name,
        MethodHandle body,
        boolean hasReceiver,
        boolean blocking,
        KeySpec key,
        ResultSpec results,
        boolean coalesce,
        Duration coalesceTimeout) {}
