package io.asyncache.config;

import io.asyncache.expression.Expression;
import io.asyncache.expression.ExpressionSyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mapping of known keys. A key that was left out is read as null, and one with a faulty value as without one, with a
 * problem: so the reading goes on, and finds all that is wrong.
 */
final class Section {

    private static final String OR_A_LIST = ", or a list of them";

    private final Map<String, Node.Entry> entries;
    private final Position position;
    private final Problems problems;

    private Section(Map<String, Node.Entry> entries, Position position, Problems problems) {
        this.entries = entries;
        this.position = position;
        this.problems = problems;
    }

    /**
     * Reads a node's keys.
     *
     * @param place how messages name it, such as "caches.users"
     */
    static Section of(Node node, String place, Vocabulary keys, Problems problems) {
        Map<String, Node.Entry> entries = entries(node, place, "settings", problems);
        for (Node.Entry entry : entries.values()) {
            Node.Scalar key = entry.key();
            if (!keys.understands(key.text())) {
                problems.add(key.position(), keys.refusal(key.shown(), place.isEmpty() ? "" : " in " + place));
            }
        }
        return new Section(entries, node.position(), problems);
    }

    /** A mapping's entries; none, and a problem, if it isn't one. A value left out, {@code defaults:}, has none. */
    static Map<String, Node.Entry> entries(Node node, String place, String content, Problems problems) {
        if (node instanceof Node.Mapping) {
            return ((Node.Mapping) node).entries();
        }
        if (!(node instanceof Node.Scalar) || !((Node.Scalar) node).isNull()) {
            problems.add(
                    node.position(),
                    (place.isEmpty() ? "" : place + ": ") + "expected a mapping of " + content + ", found "
                            + node.described());
        }
        return Map.of();
    }

    Position position() {
        return position;
    }

    boolean isWithout(String key) {
        return !entries.containsKey(key);
    }

    @Nullable
    Node node(String key) {
        Node.Entry entry = entries.get(key);
        return entry == null ? null : entry.value();
    }

    /** A key's value that must be a single one; null if it was left out or is something else. */
    Node.@Nullable Scalar scalar(String key, String expected) {
        Node node = node(key);
        if (node == null) {
            return null;
        }
        if (node instanceof Node.Scalar && !((Node.Scalar) node).isNull()) {
            return (Node.Scalar) node;
        }
        wrong(key, node, expected);
        return null;
    }

    @Nullable
    Written<Boolean> flag(String key) {
        String expected = "true or false";
        Node.Scalar scalar = scalar(key, expected);
        String text = scalar == null || scalar.quoted() ? "" : scalar.text();
        boolean isTrue = text.equals("true") || text.equals("True") || text.equals("TRUE");
        if (isTrue || text.equals("false") || text.equals("False") || text.equals("FALSE")) {
            return written(key, isTrue);
        }
        if (scalar != null) {
            wrong(key, scalar, expected);
        }
        return written(key, null);
    }

    @Nullable
    Written<String> word(String key, Vocabulary words) {
        Node.Scalar scalar = scalar(key, words.expected());
        if (scalar == null) {
            return written(key, null);
        }
        if (words.understands(scalar.text())) {
            return written(key, scalar.text());
        }
        problems.add(scalar.position(), words.refusal(scalar.shown(), ""));
        return written(key, null);
    }

    /** A word that is the name of a constant. */
    <E extends Enum<E>> @Nullable Written<E> choice(String key, Vocabulary words, E[] constants) {
        String word = Written.valueOf(word(key, words));
        for (E constant : constants) {
            if (constant.name().equalsIgnoreCase(word)) {
                return written(key, constant);
            }
        }
        return written(key, null);
    }

    /** A duration longer than nothing. */
    @Nullable
    Written<Duration> duration(String key) {
        Node.Scalar scalar = scalar(key, "a duration such as 60s");
        return written(key, scalar == null ? null : Durations.read(key, scalar, problems));
    }

    /** Whether a key's value is just this word, {@code off} for instance, which YAML would read as a boolean. */
    boolean isWord(String key, String word) {
        return node(key) instanceof Node.Scalar scalar && scalar.text().equalsIgnoreCase(word);
    }

    /** A share, from 0 to 1. */
    @Nullable
    Written<Double> percentage(String key) {
        Node.Scalar scalar = scalar(key, "a percentage such as 10%");
        return written(key, scalar == null ? null : Percentages.read(key, scalar, problems));
    }

    @Nullable
    Written<Expression> expression(String key, String example) {
        // Most are left out: then there is nothing to be said of what should have been there.
        Node.Scalar scalar = isWithout(key) ? null : scalar(key, expressionSuchAs(example));
        return written(key, scalar == null ? null : expression(key, scalar));
    }

    /** Expressions in a list, or one; none if the key was left out. */
    List<Expression> expressions(String key, String example, String remedyIfEmpty) {
        if (isWithout(key)) {
            return List.of();
        }
        List<Expression> expressions = new ArrayList<>();
        for (Node.Scalar scalar : list(key, expressionSuchAs(example), remedyIfEmpty)) {
            Expression expression = expression(key, scalar);
            if (expression != null) {
                expressions.add(expression);
            }
        }
        return expressions;
    }

    private @Nullable Expression expression(String key, Node.Scalar scalar) {
        try {
            return Expression.parse(scalar.text());
        } catch (ExpressionSyntaxException e) {
            problems.add(
                    problems.position(scalar, e.offset()),
                    key + ": " + e.getMessage() + scalar.remedyIfCutShort("an expression"));
            return null;
        }
    }

    private static String expressionSuchAs(String example) {
        return "an expression such as " + example + ", in quotes if it begins with '#'";
    }

    /**
     * A key's values: those of a list, or a single one, which stands for a list of one. Empty if the key was left out,
     * or if nothing in it can be read.
     */
    List<Node.Scalar> list(String key, String expected, String remedyIfEmpty) {
        Node node = node(key);
        if (node == null) {
            return List.of();
        }
        List<Node> items = node instanceof Node.Sequence ? ((Node.Sequence) node).items() : List.of(node);
        if (items.isEmpty()) {
            problems.add(
                    node.position(),
                    key + ": expected " + expected + OR_A_LIST + ", found an empty list; " + remedyIfEmpty);
        }
        List<Node.Scalar> scalars = new ArrayList<>();
        for (Node item : items) {
            if (item instanceof Node.Scalar && !((Node.Scalar) item).isNull()) {
                scalars.add((Node.Scalar) item);
            } else {
                wrongItem(key, item, expected);
            }
        }
        return scalars;
    }

    @Nullable
    Written<Long> wholeNumber(String key, long least, long most) {
        if (isWithout(key)) {
            return null;
        }
        String expected = "a whole number >= " + least;
        Node.Scalar scalar = scalar(key, expected);
        return written(key, scalar == null ? null : wholeNumber(key, scalar, expected, least, most));
    }

    /** A number of entries, or the word {@code unbounded}. */
    @Nullable
    Written<Long> size(String key) {
        String expected = "a whole number >= 0 or unbounded";
        Node.Scalar scalar = scalar(key, expected);
        if (scalar == null) {
            return written(key, null);
        }
        if (scalar.text().equals("unbounded")) {
            return written(key, Bound.UNBOUNDED);
        }
        if (Weights.hasUnit(scalar.text())) {
            problems.add(
                    scalar.position(),
                    key + ": entries are counted without a unit; for a weight write 'maximum-weight' and a 'weigher'");
            return written(key, null);
        }
        return written(key, wholeNumber(key, scalar, expected, 0, Bound.UNBOUNDED - 1));
    }

    /** A number, by itself or of KiB and the like. */
    @Nullable
    Written<Long> weight(String key) {
        Node.Scalar scalar = scalar(key, "a whole number or a size such as 64MiB");
        return written(key, scalar == null ? null : Weights.read(key, scalar, Bound.UNBOUNDED - 1, problems));
    }

    private @Nullable Long wholeNumber(String key, Node.Scalar scalar, String expected, long least, long most) {
        String digits = scalar.quoted() ? "" : WholeNumbers.digits(scalar.text());
        long number = WholeNumbers.value(digits);
        if (digits.isEmpty() || number < least) {
            wrong(key, scalar, expected);
            return null;
        }
        if (number > most) {
            problems.add(scalar.position(), key + ": " + scalar.described() + " is more than " + most);
            return null;
        }
        return number;
    }

    /** A key with what its value was read as. */
    <T> @Nullable Written<T> written(String key, @Nullable T value) {
        Node.Entry entry = entries.get(key);
        return entry == null ? null : new Written<>(entry, value, false);
    }

    /** Tells what one of a list's values, or the single one, should have been. */
    void wrongItem(String key, Node found, String expected) {
        wrong(key, found, expected + OR_A_LIST);
    }

    private void wrong(String key, Node found, String expected) {
        problems.add(found.position(), key + ": expected " + expected + ", found " + found.described());
    }
}
