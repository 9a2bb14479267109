package io.asyncache.expression;

/** The words and symbols that Spring's expression language reads as operators or values; words in capitals or not. */
final class Keywords {

    private Keywords() {}

    static boolean isLiteral(String word) {
        return word.equalsIgnoreCase("null") || word.equalsIgnoreCase("true") || word.equalsIgnoreCase("false");
    }

    /** Returns whether it is an operator that compares its two sides. */
    static boolean isComparison(Token token) {
        if (token.kind() == Token.Kind.NAME) {
            return isComparisonWord(token)
                    || token.isWord("matches")
                    || token.isWord("between")
                    || token.isWord("instanceof");
        }
        return token.is("==") || token.is("!=") || token.is("<") || token.is("<=") || token.is(">") || token.is(">=");
    }

    static boolean isProduct(Token token) {
        return token.is("*") || token.is("/") || token.is("%") || token.isWord("div") || token.isWord("mod");
    }

    /** Returns whether it is one of the words that Spring reads as operators even after {@code #}. */
    static boolean isOperator(Token token) {
        return isComparisonWord(token) || token.isWord("div") || token.isWord("mod") || token.isWord("not");
    }

    private static boolean isComparisonWord(Token token) {
        return token.isWord("eq")
                || token.isWord("ne")
                || token.isWord("lt")
                || token.isWord("le")
                || token.isWord("gt")
                || token.isWord("ge");
    }
}
