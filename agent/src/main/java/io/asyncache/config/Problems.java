package io.asyncache.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What was found wrong in one file so far. */
final class Problems {

    private final String file;
    // A set: an anchored part of the file is read once for each of its uses, and each would tell the same.
    private final Set<Problem> found = new LinkedHashSet<>();

    Problems(String file) {
        this.file = file;
    }

    Position position(int line, int column) {
        return new Position(file, line, column);
    }

    /** Where a character of a text stands; where the text begins, if its source is not to be counted. */
    Position position(Node.Scalar text, int offset) {
        return text.textColumn() == 0
                ? text.position()
                : position(
                        text.position().line(), text.textColumn() + text.text().codePointCount(0, offset));
    }

    void add(Position position, String message) {
        found.add(new Problem(position, message));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<Problem> inOrder() {
        List<Problem> sorted = new ArrayList<>(found);
        sorted.sort(
                Comparator.comparingInt((Problem problem) -> problem.position().line())
                        .thenComparingInt(problem -> problem.position().column()));
        return sorted;
    }
}
