package io.asyncache.attach;

/** A JVM, or the agent in it, can't be reached; the message says why, and what would help. */
public final class Unreachable extends Exception {

    Unreachable(String message) {
        super(message);
    }

    Unreachable(String message, Throwable cause) {
        super(message, cause);
    }
}
