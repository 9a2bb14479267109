package io.asyncache.config;

import java.time.Duration;
import java.util.List;

/**
 * Which failures are kept, and for how long.
 *
 * @param types names of exception classes, which stand for their subclasses too; Errors are never kept
 */
public record Failures(Duration expireAfterWrite, List<String> types) {

    public Failures {
        types = List.copyOf(types);
        if (types.isEmpty()) {
            throw new IllegalArgumentException("no types of failures");
        }
        Durations.requirePositive("expireAfterWrite", expireAfterWrite);
    }
}
