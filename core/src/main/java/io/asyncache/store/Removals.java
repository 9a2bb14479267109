package io.asyncache.store;

/**
 * Told of each value that goes, on the thread that made it go. It must return at once; what it throws is kept from the
 * store. Whether a value replaced by itself is told of is left open.
 */
@FunctionalInterface
public interface Removals {

    /** A value has gone. */
    void removed(RemovalCause cause);
}
