package io.asyncache.selector;

/** A text that is not a selector; the message says what to write instead. */
public final class SelectorSyntaxException extends IllegalArgumentException {

    private final int offset;

    SelectorSyntaxException(String message, int offset) {
        super(message);
        this.offset = offset;
    }

    /** Where in the text, counted from 0; at most the text's length. */
    public int offset() {
        return offset;
    }
}
