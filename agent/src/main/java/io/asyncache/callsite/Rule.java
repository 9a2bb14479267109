package io.asyncache.callsite;

import io.asyncache.cache.CacheSpec;
import io.asyncache.config.MethodRule;
import io.asyncache.config.Mode;

/**
 * What the linker must know of the rule that has a method.
 *
 * @param written the rule as it is in the file
 * @param spec what its cache keeps
 */
public record Rule(MethodRule written, CacheSpec spec) {

    /** Returns the cache's name, under which methods of one class loader share it. */
    public String cacheName() {
        return written.cache().name();
    }

    boolean isOn() {
        return written.mode() != Mode.OFF;
    }

    private boolean observes() {
        return written.mode() == Mode.OBSERVE;
    }

    /** Returns whether its cache keeps values, and is not only the shadow of one. */
    public boolean keeps() {
        return written.mode() == Mode.CACHE;
    }

    /** Returns whether entries that were kept by the other rule are found by this one's keys. */
    boolean hasKeysOf(Rule other) {
        return cacheName().equals(other.cacheName())
                && written.key().equals(other.written.key())
                && observes() == other.observes();
    }

    /** Returns whether it says the same, wherever it stands in the file. */
    boolean says(Rule other) {
        return written.at(other.written.position()).equals(other.written);
    }
}
