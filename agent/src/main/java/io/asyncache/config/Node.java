package io.asyncache.config;

import java.util.List;
import java.util.Map;

/** A piece of the file: a word or text, a list, or a mapping. Anchors and merge keys are resolved. */
sealed interface Node {

    Position position();

    /** What it is, for a sentence such as "expected ..., found ...". */
    String described();

    /**
     * A word, number or text, as it was written and not yet read as anything.
     *
     * @param quoted whether it can only be text: in quotes, a block, or tagged {@code !!str}
     * @param textColumn where the text begins if it stands on one line character by character; 0 if it doesn't
     */
    record Scalar(Position position, String text, boolean quoted, int textColumn) implements Node {

        private static final int LONGEST_SHOWN = 100;

        /** An absent value, {@code key:}. */
        boolean isNull() {
            return !quoted
                    && (text.isEmpty()
                            || text.equals("~")
                            || text.equals("null")
                            || text.equals("Null")
                            || text.equals("NULL"));
        }

        /** The text as a message shows it: not the whole of a long one. */
        String shown() {
            return text.codePointCount(0, text.length()) <= LONGEST_SHOWN
                    ? text
                    : text.substring(0, text.offsetByCodePoints(0, LONGEST_SHOWN)) + "...";
        }

        /** Between braces or brackets YAML ends a text at its comma, in the midst of what parentheses enclose. */
        String remedyIfCutShort(String kind) {
            boolean cutShort = !quoted && text.indexOf('(') >= 0 && text.indexOf(')') < 0;
            return cutShort ? "; within { } or [ ] " + kind + " with a comma must be in quotes" : "";
        }

        @Override
        public String described() {
            if (isNull()) {
                return "nothing";
            }
            return quoted ? "the text \"" + shown() + '"' : "'" + shown() + "'";
        }
    }

    /** A list. */
    record Sequence(Position position, List<Node> items) implements Node {

        @Override
        public String described() {
            return "a list";
        }
    }

    /** A mapping, in the file's order. */
    record Mapping(Position position, Map<String, Entry> entries) implements Node {

        @Override
        public String described() {
            return "a mapping";
        }
    }

    /** A key with its value. */
    record Entry(Scalar key, Node value) {}
}
