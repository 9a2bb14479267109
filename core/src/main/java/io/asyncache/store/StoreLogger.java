package io.asyncache.store;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * The logger that the store's library is given in the place of the platform's, which would initialise the application's
 * logging. Warnings and errors go to standard error; the library has none that is part of normal work.
 */
public final class StoreLogger implements System.Logger {

    private final String name;

    private StoreLogger(String name) {
        this.name = name;
    }

    /** Stands in for {@link System#getLogger(String)}. */
    public static System.Logger getLogger(String name) {
        return new StoreLogger(name);
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public boolean isLoggable(Level level) {
        return level.getSeverity() >= Level.WARNING.getSeverity();
    }

    @Override
    public void log(
            Level level, @Nullable ResourceBundle bundle, @Nullable String message, @Nullable Throwable thrown) {
        if (isLoggable(level)) {
            System.err.println("[asyncache] WARN " + name + ": " + message + (thrown == null ? "" : ": " + thrown));
        }
    }

    @Override
    public void log(
            Level level,
            @Nullable ResourceBundle bundle,
            @Nullable String format,
            @Nullable Object @Nullable ... parameters) {
        if (isLoggable(level)) {
            String text = parameters == null || format == null ? format : MessageFormat.format(format, parameters);
            log(level, bundle, text, (Throwable) null);
        }
    }
}
