package io.asyncache.store;

import org.jspecify.annotations.Nullable;

/** How a value lies in a store: as it is, but for null, which stores can't hold. */
public final class Kept {

    private static final Object NULL = new Object();

    private Kept() {}

    /** Returns what to put into a store for the value. */
    public static Object of(@Nullable Object value) {
        return value == null ? NULL : value;
    }

    /** Returns the value for what a store gave. */
    public static @Nullable Object value(Object kept) {
        return kept == NULL ? null : kept;
    }
}
