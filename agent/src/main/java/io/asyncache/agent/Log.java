package io.asyncache.agent;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/**
 * What asyncache says: one line each, on standard error or into a file, never on standard output.
 *
 * <p>Our own few lines and no logging library: the ones that there are look for the application's settings through its
 * class loader or its system properties, and would find them.
 */
public final class Log {

    /** How much is said, from most to least. */
    enum Level {
        DEBUG,
        INFO,
        WARN,
        ERROR,
        OFF;

        static @Nullable Level named(String name) {
            for (Level level : values()) {
                if (level.name().equalsIgnoreCase(name)) {
                    return level;
                }
            }
            return null;
        }
    }

    private final @Nullable PrintStream file;
    private final Level threshold;

    private Log(@Nullable PrintStream file, Level threshold) {
        this.file = file;
        this.threshold = threshold;
    }

    /** Returns a log into the file, or to standard error if there is none or it can't be written. */
    static Log to(@Nullable String file, Level threshold) {
        if (file == null) {
            return new Log(null, threshold);
        }
        try {
            return new Log(new PrintStream(new FileOutputStream(file, true), true), threshold);
        } catch (IOException unwritable) {
            Log log = new Log(null, threshold);
            log.error("log-file " + file + " can't be written: " + unwritable.getMessage());
            return log;
        }
    }

    boolean isDebug() {
        return threshold == Level.DEBUG;
    }

    void debug(String message) {
        write(Level.DEBUG, "DEBUG ", message);
    }

    void info(String message) {
        write(Level.INFO, "", message);
    }

    void warn(String message) {
        write(Level.WARN, "WARN ", message);
    }

    void error(String message) {
        write(Level.ERROR, "ERROR ", message);
    }

    /** Warns of a fault; with its stack if details are wanted. */
    void warn(String message, Throwable cause) {
        StringBuilder text = new StringBuilder(message).append(": ").append(cause);
        if (isDebug()) {
            for (StackTraceElement element : cause.getStackTrace()) {
                text.append(System.lineSeparator()).append("    at ").append(element);
            }
        }
        warn(text.toString());
    }

    private void write(Level level, String word, String message) {
        if (level.compareTo(threshold) >= 0) {
            // Asked for anew each time: the application may have replaced it.
            PrintStream out = file == null ? System.err : file;
            out.println("[asyncache] " + word + message);
        }
    }
}
