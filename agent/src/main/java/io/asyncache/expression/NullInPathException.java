package io.asyncache.expression;

/** An expression met null before its end. Common enough in a call's arguments to be made without a stack trace. */
public final class NullInPathException extends RuntimeException {

    public NullInPathException(String message) {
        super(message, null, false, false);
    }
}
