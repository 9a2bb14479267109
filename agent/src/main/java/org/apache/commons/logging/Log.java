package org.apache.commons.logging;

import org.jspecify.annotations.Nullable;

/** A logger that is asked before it is told, and says no. */
public interface Log {

    default boolean isFatalEnabled() {
        return false;
    }

    default boolean isErrorEnabled() {
        return false;
    }

    default boolean isWarnEnabled() {
        return false;
    }

    default boolean isInfoEnabled() {
        return false;
    }

    default boolean isDebugEnabled() {
        return false;
    }

    default boolean isTraceEnabled() {
        return false;
    }

    default void fatal(@Nullable Object message) {}

    default void fatal(@Nullable Object message, @Nullable Throwable thrown) {}

    default void error(@Nullable Object message) {}

    default void error(@Nullable Object message, @Nullable Throwable thrown) {}

    default void warn(@Nullable Object message) {}

    default void warn(@Nullable Object message, @Nullable Throwable thrown) {}

    default void info(@Nullable Object message) {}

    default void info(@Nullable Object message, @Nullable Throwable thrown) {}

    default void debug(@Nullable Object message) {}

    default void debug(@Nullable Object message, @Nullable Throwable thrown) {}

    default void trace(@Nullable Object message) {}

    default void trace(@Nullable Object message, @Nullable Throwable thrown) {}
}
