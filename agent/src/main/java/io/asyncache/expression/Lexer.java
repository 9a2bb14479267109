package io.asyncache.expression;

/** Finds one word of an expression after the other, where Spring's own reader would. */
final class Lexer {

    /** Of two symbols that begin alike the longer stands first. */
    private static final String[] SYMBOLS = {
        "++", "--", "==", "!=", "![", "<=", ">=", "&&", "||", "?[", "?:", "?.", "^[", "$[", "+", "-", "*", "/", "%",
        "^", "!", "=", "<", ">", "?", ":", ".", ",", "(", ")", "[", "]", "{", "}", "#", "@", "&"
    };

    private final String text;
    private int at;

    Lexer(String text) {
        this.text = text;
    }

    Token next() {
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        int start = at;
        if (start == text.length()) {
            return new Token(Token.Kind.END, "", start);
        }
        char c = text.charAt(start);
        if (isDigit(c)) {
            return number(start);
        }
        if (c == '\'' || c == '"') {
            return string(start, c);
        }
        // '$[' takes the last of a selection; everywhere else '$' is a letter.
        if (isLetter(c) && !text.startsWith("$[", start)) {
            at = endOfName(start);
            return new Token(Token.Kind.NAME, text.substring(start, at), start);
        }
        for (String symbol : SYMBOLS) {
            if (text.startsWith(symbol, start)) {
                at = start + symbol.length();
                return new Token(Token.Kind.SYMBOL, symbol, start);
            }
        }
        throw new ExpressionSyntaxException("found '" + c + "', which no expression has", start);
    }

    private int endOfName(int start) {
        int end = start;
        while (end < text.length() && (isLetter(text.charAt(end)) || isDigit(text.charAt(end)))) {
            end++;
        }
        return end;
    }

    private Token string(int start, char quote) {
        int end = start + 1;
        while (end < text.length()) {
            if (text.charAt(end++) == quote) {
                if (end == text.length() || text.charAt(end) != quote) {
                    at = end;
                    return new Token(Token.Kind.STRING, text.substring(start, end), start);
                }
                end++;
            }
        }
        throw new ExpressionSyntaxException(
                "the string that begins here has no end: a " + quote + " is missing", start);
    }

    private Token number(int start) {
        boolean hexadecimal = text.startsWith("0x", start) || text.startsWith("0X", start);
        boolean whole = true;
        int end = hexadecimal ? afterHexadecimals(start + 2) : afterDigits(start);
        int digits = end;
        if (!hexadecimal && end + 1 < text.length() && text.charAt(end) == '.' && isDigit(text.charAt(end + 1))) {
            end = afterDigits(end + 1);
            whole = false;
        }
        if (whole && isOneOf(end, 'L', 'l')) {
            at = end + 1;
            checkWhole(start, digits, hexadecimal, true);
            return new Token(Token.Kind.NUMBER, text.substring(start, at), start);
        }
        if (!hexadecimal && isOneOf(end, 'e', 'E')) {
            int exponent = isOneOf(end + 1, '+', '-') ? end + 2 : end + 1;
            end = afterDigits(exponent);
            whole = false;
            if (end == exponent) {
                throw new ExpressionSyntaxException("the number's exponent is missing", end);
            }
        }
        if (!hexadecimal && (isOneOf(end, 'f', 'F') || isOneOf(end, 'd', 'D'))) {
            end++;
            whole = false;
        }
        at = end;
        if (!whole) {
            return new Token(Token.Kind.NUMBER, text.substring(start, end), start);
        }
        checkWhole(start, digits, hexadecimal, false);
        return new Token(hexadecimal ? Token.Kind.NUMBER : Token.Kind.INTEGER, text.substring(start, end), start);
    }

    private void checkWhole(int start, int end, boolean hexadecimal, boolean isLong) {
        String digits = text.substring(hexadecimal ? start + 2 : start, end);
        try {
            if (isLong) {
                Long.parseLong(digits, hexadecimal ? 16 : 10);
            } else {
                Integer.parseInt(digits, hexadecimal ? 16 : 10);
            }
        } catch (NumberFormatException outOfRange) {
            throw new ExpressionSyntaxException(
                    "'" + text.substring(start, end) + "' is no whole number that fits"
                            + (isLong ? " into a long" : ": a long number ends with 'L'"),
                    start);
        }
    }

    private int afterDigits(int from) {
        int end = from;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private int afterHexadecimals(int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) < 128 && Character.digit(text.charAt(end), 16) >= 0) {
            end++;
        }
        return end;
    }

    private boolean isOneOf(int index, char a, char b) {
        return index < text.length() && (text.charAt(index) == a || text.charAt(index) == b);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return c == '_' || c == '$' || Character.isLetter(c);
    }
}
