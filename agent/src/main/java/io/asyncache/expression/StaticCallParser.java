package io.asyncache.expression;

/** Reads {@code package.Class.method()} from left to right. */
final class StaticCallParser {

    private static final int LONGEST = 2_000;

    private final String text;
    private final int end;

    StaticCallParser(String text) {
        this.text = text;
        int after = text.length();
        while (after > 0 && isSpace(text.charAt(after - 1))) {
            after--;
        }
        this.end = after;
    }

    StaticCall parse() {
        if (text.length() > LONGEST) {
            throw wrong("a call has at most " + LONGEST + " characters", 0);
        }
        int start = skipSpace(0);
        if (start == end) {
            throw wrong("a call is empty: write class.method(), as com.acme.Tenant.current()", 0);
        }
        if (text.startsWith("T(", start)) {
            throw wrong("a call names its class without 'T(...)', as com.acme.Tenant.current()", start);
        }
        int open = endOfNames(start);
        int dot = text.lastIndexOf('.', open);
        String method = text.substring(Math.max(dot + 1, start), open);
        if (open == end) {
            throw wrong("the parentheses are missing: write class.method(), as com.acme.Tenant.current()", end);
        }
        if (dot < start) {
            throw wrong(
                    "the class is missing before '" + method + "()': write it in full, as com.acme.Tenant." + method
                            + "()",
                    start);
        }
        checkParentheses(open);
        return new StaticCall(text.substring(start, end), text.substring(start, dot), method);
    }

    /** Goes through the names, with a dot between each two of them, as far as the parenthesis. */
    private int endOfNames(int start) {
        int at = start;
        boolean begins = true;
        while (at < end && (text.charAt(at) != '(' || begins)) {
            int c = text.codePointAt(at);
            if (c == '.' && !begins) {
                begins = true;
            } else if (begins ? Character.isJavaIdentifierStart(c) : isNamePart(c)) {
                begins = false;
            } else {
                throw unexpected(at, begins);
            }
            at += Character.charCount(c);
        }
        if (begins) {
            throw wrong("the method's name is missing after the last '.'", at);
        }
        return at;
    }

    private void checkParentheses(int open) {
        int inside = skipSpace(open + 1);
        int close = text.indexOf(')', inside);
        if (inside < end && close != inside) {
            String arguments = text.substring(inside, close < 0 ? end : close).stripTrailing();
            throw wrong(
                    "only a method without parameters can be called, found '" + arguments + "' between the parentheses",
                    inside);
        }
        if (close < 0) {
            throw wrong("the ')' is missing", end);
        }
        if (close != end - 1) {
            int rest = skipSpace(close + 1);
            throw wrong("a call ends with ')', found '" + text.substring(rest, end) + "' after it", rest);
        }
    }

    private ExpressionSyntaxException unexpected(int at, boolean begins) {
        String found = "found '" + Character.toString(text.codePointAt(at)) + "'";
        return switch (text.charAt(at)) {
            case '*' -> wrong(found + ": a call names one method, without wildcards", at);
            case '#', ':', '/' -> wrong(found + ": write '.' between packages, class and method", at);
            case '<' -> wrong(found + ": a class is named without type arguments", at);
            case '@' -> wrong(found + ": there are no beans here, only classes", at);
            case ' ', '\t', '\n', '\r' -> wrong("found a space: a call is class.method() alone", at);
            case '.', '(' -> wrong(found + " where a name is expected", at);
            default -> wrong(found + (begins ? ", which begins no name" : ", which no name has"), at);
        };
    }

    /** What Java allows, and the hyphen of Kotlin's mangled names. */
    private static boolean isNamePart(int c) {
        return c == '-' || (Character.isJavaIdentifierPart(c) && !Character.isIdentifierIgnorable(c));
    }

    private int skipSpace(int from) {
        int at = from;
        while (at < end && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    private static ExpressionSyntaxException wrong(String message, int offset) {
        return new ExpressionSyntaxException(message, offset);
    }
}
