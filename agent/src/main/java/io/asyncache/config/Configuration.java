package io.asyncache.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a valid file says.
 *
 * @param enabled false: every method runs as if asyncache were not there
 * @param caches the named caches, in the file's order
 * @param methods the rules, in the file's order; the first that matches a method has it
 * @param invalidations the rules, in the file's order
 */
public record Configuration(
        boolean enabled,
        Map<String, CacheSettings> caches,
        List<MethodRule> methods,
        List<InvalidationRule> invalidations) {

    public Configuration {
        caches = Collections.unmodifiableMap(new LinkedHashMap<>(caches));
        methods = List.copyOf(methods);
        invalidations = List.copyOf(invalidations);
    }
}
