package io.asyncache.expression;

/** The words of Spring's expression language that a bare name can't be; most are read without regard to case. */
final class Keywords {

    private Keywords() {}

    static boolean isLiteral(String word) {
        return word.equalsIgnoreCase("null") || word.equalsIgnoreCase("true") || word.equalsIgnoreCase("false");
    }

    /** Returns whether an operator stands here that compares its two sides. */
    static boolean isComparison(Token token) {
        return switch (token.kind()) {
            case SYMBOL ->
                switch (token.text()) {
                    case "==", "!=", "<", "<=", ">", ">=" -> true;
                    default -> false;
                };
            case NAME ->
                token.isWord("eq")
                        || token.isWord("ne")
                        || token.isWord("lt")
                        || token.isWord("le")
                        || token.isWord("gt")
                        || token.isWord("ge")
                        || token.isWord("matches")
                        || token.isWord("between")
                        || token.isWord("instanceof");
            default -> false;
        };
    }

    static boolean isProduct(Token token) {
        return token.is("*") || token.is("/") || token.is("%") || token.isWord("div") || token.isWord("mod");
    }
}
