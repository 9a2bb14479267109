package io.asyncache.expression;

/** A text that is not an expression, or not one that asyncache takes; the message says what to write instead. */
public final class ExpressionSyntaxException extends IllegalArgumentException {

    private final int offset;

    ExpressionSyntaxException(String message, int offset) {
        super(message);
        this.offset = offset;
    }

    /** Where in the text, counted from 0; at most the text's length. */
    public int offset() {
        return offset;
    }
}
