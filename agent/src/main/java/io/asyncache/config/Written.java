package io.asyncache.config;

import org.jspecify.annotations.Nullable;

/**
 * A key as it is written in the file.
 *
 * @param value null if it is faulty, which is among the problems then
 * @param inherited whether a cache has it from {@code defaults}
 */
record Written<T>(Node.Entry entry, @Nullable T value, boolean inherited) {

    static <T> T or(@Nullable Written<T> written, T fallback) {
        T value = valueOf(written);
        return value == null ? fallback : value;
    }

    static <T> @Nullable T valueOf(@Nullable Written<T> written) {
        return written == null ? null : written.value;
    }

    /** A cache's own setting, or else that of the defaults. */
    static <T> @Nullable Written<T> over(@Nullable Written<T> own, @Nullable Written<T> defaults) {
        return own != null || defaults == null ? own : new Written<>(defaults.entry, defaults.value, true);
    }

    Position position() {
        return entry.key().position();
    }

    /** The key as a sentence names it. */
    String named() {
        return "'" + entry.key().shown() + "'" + origin();
    }

    /** The key and its value. */
    String quoted() {
        String value = entry.value() instanceof Node.Scalar scalar
                ? scalar.shown()
                : entry.value().described();
        return "'" + entry.key().shown() + ": " + value + "'" + origin();
    }

    private String origin() {
        return inherited ? " (from defaults)" : "";
    }
}
