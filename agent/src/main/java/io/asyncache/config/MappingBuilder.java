package io.asyncache.config;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects a mapping's keys, refuses those written twice, and resolves its merge key. */
final class MappingBuilder {

    private static final String MERGE = "<<";

    private final Position position;
    private final Problems problems;
    private final Map<String, Node.Entry> entries = new LinkedHashMap<>();
    private Node.@Nullable Entry merge;

    MappingBuilder(Position position, Problems problems) {
        this.position = position;
        this.problems = problems;
    }

    void add(Node key, Node value) {
        if (!(key instanceof Node.Scalar)) {
            problems.add(key.position(), "a key must be a word, found " + key.described());
            return;
        }
        Node.Scalar word = (Node.Scalar) key;
        boolean isMerge = word.text().equals(MERGE) && !word.quoted();
        Node.Entry first = isMerge ? merge : entries.get(word.text());
        if (first != null) {
            problems.add(
                    word.position(),
                    "'" + word.shown() + "' is already in line "
                            + first.key().position().line()
                            + (isMerge ? "; merge several with <<: [*a, *b]" : ""));
        } else if (isMerge) {
            merge = new Node.Entry(word, value);
        } else {
            entries.put(word.text(), new Node.Entry(word, value));
        }
    }

    Node build() {
        if (merge != null) {
            merge(merge.value());
        }
        return new Node.Mapping(position, entries);
    }

    /** The mapping's own keys win over merged ones, and of a list the earlier win. */
    private void merge(Node value) {
        if (value instanceof Node.Sequence) {
            for (Node item : ((Node.Sequence) value).items()) {
                mergeMapping(item);
            }
        } else {
            mergeMapping(value);
        }
    }

    private void mergeMapping(Node value) {
        if (!(value instanceof Node.Mapping)) {
            problems.add(
                    value.position(),
                    "'<<' expects a mapping or a list of them, mostly an alias, found " + value.described());
            return;
        }
        for (Map.Entry<String, Node.Entry> entry :
                ((Node.Mapping) value).entries().entrySet()) {
            entries.putIfAbsent(entry.getKey(), entry.getValue());
        }
    }
}
