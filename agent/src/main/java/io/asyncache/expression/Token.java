package io.asyncache.expression;

/**
 * A word of an expression.
 *
 * @param text as written, quotes included
 */
record Token(Kind kind, String text, int start) {

    enum Kind {
        NAME,
        /** A decimal number that fits into an int. */
        INTEGER,
        /** Any other number. */
        NUMBER,
        STRING,
        SYMBOL,
        END
    }

    int end() {
        return start + text.length();
    }

    /** Returns whether it is this operator or bracket. */
    boolean is(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    /** Returns whether it is this word, in capitals or not. */
    boolean isWord(String word) {
        return kind == Kind.NAME && text.equalsIgnoreCase(word);
    }

    /** Returns what is between a string's quotes; a quote of its own kind is written twice inside. */
    String string() {
        String quote = text.substring(0, 1);
        return text.substring(1, text.length() - 1).replace(quote + quote, quote);
    }
}
