package io.asyncache.selector;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one selector, from left to right; the parts' own syntax is checked by {@link SelectorNames}. */
final class SelectorParser {

    private static final String MODIFIERS =
            " public protected private static final synchronized abstract native default strictfp ";

    /** Far more than a method of 255 parameters needs, and little enough to be read many thousand times. */
    private static final int LONGEST = 20_000;

    private final String text;
    private final SelectorNames names;

    SelectorParser(String text) {
        this.text = text;
        this.names = new SelectorNames(text);
    }

    Selector parse() {
        if (text.length() > LONGEST) {
            throw wrong("a selector has at most " + LONGEST + " characters", 0);
        }
        int start = skipSpace(0);
        int end = text.length();
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        if (start == end) {
            throw wrong("a selector is empty: write type.method(parameters), as com.acme.UserService.find*(..)", 0);
        }
        names.refuseTypeArguments();
        int open = text.indexOf('(');
        if (open < 0) {
            String written = text.substring(start, end);
            throw wrong(
                    "the parameters are missing: write '" + written + "(..)' for any, '" + written + "()' for none",
                    end);
        }
        int close = text.indexOf(')', open);
        if (close < 0) {
            throw wrong("the ')' after the parameters is missing", end);
        }
        if (close != end - 1) {
            throw wrong(
                    "a selector ends with ')', found '"
                            + text.substring(close + 1, end).trim() + "' after it",
                    skipSpace(close + 1));
        }

        TypePattern annotation = null;
        int at = start;
        if (text.charAt(at) == '@') {
            int after = endOfWord(at, open);
            annotation = annotation(at + 1, after);
            at = skipSpace(after);
            if (at < open && text.charAt(at) == '@') {
                throw wrong("a selector has one annotation at most", at);
            }
        }
        int after = endOfWord(at, open);
        ValueTypePattern returnType = null;
        int second = skipSpace(after);
        if (second < open) {
            refuseModifier(at, after);
            returnType = valueType(at, after);
            at = second;
            after = endOfWord(at, open);
            int third = skipSpace(after);
            if (third < open) {
                throw wrong(
                        "'" + text.substring(third, endOfWord(third, open))
                                + "' is one word too many: write [@annotation] [return-type] type.method(parameters)",
                        third);
            }
        }
        return method(text.substring(start, end), annotation, returnType, at, after, parameters(open + 1, close));
    }

    private Selector method(
            String selector,
            @Nullable TypePattern annotation,
            @Nullable ValueTypePattern returnType,
            int from,
            int to,
            ParametersPattern parameters) {
        int dot = text.lastIndexOf('.', to - 1);
        names.refuseForeignSeparator(from, to);
        if (dot < from) {
            throw wrong(
                    from == to
                            ? "the type and the method are missing before the parameters"
                            : "the type is missing before the method '" + text.substring(from, to)
                                    + "': write it in full, as com.acme.UserService." + text.substring(from, to),
                    from);
        }
        if (dot == to - 1) {
            throw wrong("the method's name is missing after the type", to);
        }
        names.checkMethod(dot + 1, to);
        if (dot == from) {
            throw wrong("the type is missing before the method", from);
        }
        boolean subtypes = text.charAt(dot - 1) == '+';
        int endOfType = subtypes ? dot - 1 : dot;
        names.checkType(from, endOfType);
        return new Selector(
                selector,
                annotation,
                returnType,
                TypePattern.of(text.substring(from, endOfType)),
                subtypes,
                new NamePattern(text.substring(dot + 1, to)),
                parameters);
    }

    private TypePattern annotation(int from, int to) {
        if (from == to) {
            throw wrong("the annotation's name is missing after '@'", from);
        }
        names.checkType(from, to);
        String name = text.substring(from, to);
        return TypePattern.of(name.indexOf('.') < 0 && !name.equals("*") ? "java.lang." + name : name);
    }

    private ParametersPattern parameters(int from, int to) {
        List<@Nullable ValueTypePattern> types = new ArrayList<>();
        if (skipSpace(from) == to) {
            return new ParametersPattern(types);
        }
        int start = from;
        while (start <= to) {
            int comma = text.indexOf(',', start);
            int end = comma < 0 || comma > to ? to : comma;
            types.add(parameter(skipSpace(start), end, end == to));
            start = end + 1;
        }
        return new ParametersPattern(types);
    }

    private @Nullable ValueTypePattern parameter(int from, int end, boolean last) {
        int to = end;
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        if (from >= to) {
            throw wrong("a parameter's type is missing", end);
        }
        String written = text.substring(from, to);
        if (written.equals("..")) {
            return ParametersPattern.ANY_NUMBER;
        }
        if (endOfWord(from, to) < to) {
            throw wrong("'" + written + "': write the parameter's type alone, without name, annotation or space", from);
        }
        if (written.equals("...")) {
            throw wrong("'...' has no type before it: '..' stands for any number of parameters", from);
        }
        if (written.equals("void")) {
            throw wrong("no parameter is void: write '()' for a method without parameters", from);
        }
        if (written.endsWith("...")) {
            if (!last) {
                throw wrong("only the last parameter can be variable, found '" + written + "' before others", from);
            }
            return valueType(from, to - 3, 1);
        }
        return valueType(from, to);
    }

    private ValueTypePattern valueType(int from, int to) {
        return valueType(from, to, 0);
    }

    private ValueTypePattern valueType(int from, int to, int outerDimensions) {
        int end = to;
        int dimensions = outerDimensions;
        while (end - from > 2 && text.charAt(end - 1) == ']' && text.charAt(end - 2) == '[') {
            end -= 2;
            dimensions++;
        }
        names.checkType(from, end);
        String element = text.substring(from, end);
        if (dimensions > 255) {
            throw wrong("an array has 255 dimensions at most", from);
        }
        if (dimensions > 0 && element.equals("void")) {
            throw wrong("there are no arrays of void", from);
        }
        return ValueTypePattern.of(element, dimensions);
    }

    private void refuseModifier(int from, int to) {
        String word = text.substring(from, to);
        if (MODIFIERS.contains(" " + word + " ")) {
            throw wrong(
                    "'" + word + "' is a modifier, which selectors leave out: begin with the return type or the type",
                    from);
        }
    }

    private int skipSpace(int from) {
        int at = from;
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private int endOfWord(int from, int limit) {
        int at = from;
        while (at < limit && !isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    private static SelectorSyntaxException wrong(String message, int offset) {
        return new SelectorSyntaxException(message, offset);
    }
}
