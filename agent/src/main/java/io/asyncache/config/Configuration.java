package io.asyncache.config;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a valid file says.
 *
 * @param enabled false: every method runs as if asyncache were not there
 * @param watch how often the file is looked at for changes; null: only when it is asked for
 * @param caches the named caches, in the file's order
 * @param methods the rules, in the file's order; the first that matches a method has it
 * @param invalidations the rules, in the file's order
 */
public record Configuration(
        boolean enabled,
        @Nullable Duration watch,
        Map<String, CacheSettings> caches,
        List<MethodRule> methods,
        List<InvalidationRule> invalidations) {

    /** How often the file is looked at unless it says otherwise. */
    public static final Duration WATCH = Duration.ofSeconds(2);

    public Configuration {
        caches = Collections.unmodifiableMap(new LinkedHashMap<>(caches));
        methods = List.copyOf(methods);
        invalidations = List.copyOf(invalidations);
    }
}
