package io.asyncache.config;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mapping of known keys. What is read of it is the value if it is right, and otherwise the fallback, with a problem:
 * so the reading goes on, and finds all that is wrong.
 */
final class Section {

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

    boolean flag(String key, boolean fallback) {
        Node.Scalar scalar = scalar(key, "true or false");
        if (scalar == null) {
            return fallback;
        }
        String text = scalar.quoted() ? "" : scalar.text();
        if (text.equals("true") || text.equals("True") || text.equals("TRUE")) {
            return true;
        }
        if (!text.equals("false") && !text.equals("False") && !text.equals("FALSE")) {
            wrong(key, scalar, "true or false");
        }
        return false;
    }

    String word(String key, Vocabulary words, String fallback) {
        Node.Scalar scalar = scalar(key, words.expected());
        if (scalar == null) {
            return fallback;
        }
        if (words.understands(scalar.text())) {
            return scalar.text();
        }
        problems.add(scalar.position(), words.refusal(scalar.shown(), ""));
        return fallback;
    }

    /** A duration longer than nothing. */
    Duration duration(String key, Duration fallback) {
        Duration duration = optionalDuration(key, fallback);
        return duration == null ? fallback : duration;
    }

    @Nullable
    Duration optionalDuration(String key, @Nullable Duration fallback) {
        Node.Scalar scalar = scalar(key, "a duration such as 60s");
        if (scalar == null) {
            return fallback;
        }
        Duration duration = Durations.read(key, scalar, problems);
        return duration == null ? fallback : duration;
    }

    long wholeNumber(String key, long least, long most, long fallback) {
        String expected = "a whole number >= " + least;
        Node.Scalar scalar = scalar(key, expected);
        return scalar == null ? fallback : wholeNumber(key, scalar, expected, least, most, fallback);
    }

    /** A number of entries, or the word {@code unbounded}. */
    long size(String key, long fallback) {
        String expected = "a whole number >= 0 or unbounded";
        Node.Scalar scalar = scalar(key, expected);
        if (scalar == null) {
            return fallback;
        }
        return scalar.text().equals("unbounded")
                ? CacheSettings.UNBOUNDED
                : wholeNumber(key, scalar, expected, 0, CacheSettings.UNBOUNDED - 1, fallback);
    }

    private long wholeNumber(String key, Node.Scalar scalar, String expected, long least, long most, long fallback) {
        String digits = scalar.quoted() ? "" : WholeNumbers.digits(scalar.text());
        if (digits.isEmpty()) {
            wrong(key, scalar, expected);
            return fallback;
        }
        long number = WholeNumbers.value(digits);
        if (number > most) {
            problems.add(scalar.position(), key + ": " + scalar.described() + " is more than " + most);
            return fallback;
        }
        if (number < least) {
            wrong(key, scalar, expected);
            return fallback;
        }
        return number;
    }

    private void wrong(String key, Node found, String expected) {
        problems.add(found.position(), key + ": expected " + expected + ", found " + found.described());
    }
}
