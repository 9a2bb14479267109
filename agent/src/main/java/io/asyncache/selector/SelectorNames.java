package io.asyncache.selector;

/** Checks the names within a selector's text and tells those who write another language's notation what to write. */
final class SelectorNames {

    private final String text;

    SelectorNames(String text) {
        this.text = text;
    }

    /** Names and stars, separated by {@code .} or {@code ..}, ending in a name; {@code ..} may also begin it. */
    void checkType(int from, int to) {
        if (from == to) {
            throw wrong("a type's name is missing", from);
        }
        int at = from;
        while (at < to) {
            int dots = 0;
            while (at < to && text.charAt(at) == '.') {
                dots++;
                at++;
            }
            if (dots > 2 || (dots == 1 && at == from + 1)) {
                throw wrong("names are separated by '.', or by '..' for any number of packages", at - dots);
            }
            if (at == to) {
                throw wrong(
                        "the type's name is missing after '" + text.substring(from, to)
                                + "': write '*' for every type there",
                        to);
            }
            at = endOfName(at, to);
        }
    }

    void checkMethod(int from, int to) {
        if (text.startsWith("new", from) && to - from == 3) {
            throw wrong("constructors are never cached", from);
        }
        int end = endOfName(from, to);
        if (end < to) {
            throw unexpected(end);
        }
    }

    void refuseTypeArguments() {
        int open = text.indexOf('<');
        if (open < 0) {
            return;
        }
        if (text.startsWith("<init>", open) || text.startsWith("<clinit>", open)) {
            throw wrong("constructors and static initializers are never cached", open);
        }
        int start = open;
        while (start > 0 && (isNamePart(text.codePointBefore(start)) || text.charAt(start - 1) == '.')) {
            start -= Character.charCount(text.codePointBefore(start));
        }
        String erased = text.substring(start, open);
        throw wrong(
                "class files know no type arguments: write '" + (erased.indexOf('.') < 0 ? "*." : "") + erased
                        + "' without '<...>'",
                open);
    }

    /** {@code Type#method} and {@code Type::method}, as Javadoc and method references have it. */
    void refuseForeignSeparator(int from, int to) {
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            if (c == '#' || c == ':' || c == '/') {
                throw wrong("found '" + c + "': write '.' between packages, type and method", at);
            }
        }
    }

    private int endOfName(int from, int to) {
        int at = from;
        while (at < to && text.charAt(at) != '.') {
            int c = text.codePointAt(at);
            if (c != '*' && !isNamePart(c)) {
                throw unexpected(at);
            }
            at += Character.charCount(c);
        }
        return at;
    }

    /** What Java allows, and the hyphen of Kotlin's mangled names. */
    private static boolean isNamePart(int c) {
        return c == '-' || (Character.isJavaIdentifierPart(c) && !Character.isIdentifierIgnorable(c));
    }

    private SelectorSyntaxException unexpected(int at) {
        String found = "found '" + Character.toString(text.codePointAt(at)) + "'";
        return switch (text.charAt(at)) {
            case '+' -> wrong(found + ": it stands only between the declaring type and the method's '.'", at);
            case '!', '&', '|' -> wrong(found + ": selectors have no operators; write a rule for each", at);
            case '[', ']' ->
                wrong(
                        found + ": arrays are written int[] or String[][], and only in parameters"
                                + " and return types",
                        at);
            case '@' -> wrong(found + ": an annotation comes first, followed by a space", at);
            case '?' -> wrong(found + ": the wildcard is '*'", at);
            default -> wrong(found + " where a name is expected", at);
        };
    }

    private static SelectorSyntaxException wrong(String message, int offset) {
        return new SelectorSyntaxException(message, offset);
    }
}
