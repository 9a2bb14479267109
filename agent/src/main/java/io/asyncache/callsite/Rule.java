package io.asyncache.callsite;

import io.asyncache.cache.CacheSpec;
import io.asyncache.config.MethodRule;

/**
 * What the linker must know of the rule that has a method.
 *
 * @param written the rule as it is in the file
 * @param spec what its cache keeps
 */
public record Rule(MethodRule written, CacheSpec spec) {

    /** Returns the cache's name, under which methods of one class loader share it. */
    String cacheName() {
        return written.cache().name();
    }
}
