package io.asyncache.config;

import io.asyncache.spelling.Suggestions;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the file's anchors name. An alias gives the very node again, which costs nothing by itself; the count of nodes
 * is as if each were a copy, since that is what the reading of the tree would have to go through.
 */
final class Anchors {

    /** So many nodes may come from aliases, all in all: enough for anything but an alias bomb. */
    private static final int MAXIMUM_NODES_BY_ALIAS = 50_000;

    private record Anchored(@Nullable Node node, int nodes) {}

    private final Problems problems;
    private final Map<String, Anchored> byName = new HashMap<>();
    private int nodes;
    private int nodesByAlias;

    Anchors(Problems problems) {
        this.problems = problems;
    }

    /** A node begins; a name, if it has one, means nothing until the node has ended. Gives what {@link #end} needs. */
    int begin(@Nullable String anchor) {
        if (anchor != null) {
            byName.put(anchor, new Anchored(null, 0));
        }
        return nodes++;
    }

    void end(@Nullable String anchor, Node node, int begun) {
        if (anchor != null) {
            byName.put(anchor, new Anchored(node, nodes - begun));
        }
    }

    Node resolve(String alias, Position position) throws Refusal {
        Anchored anchored = byName.get(alias);
        if (anchored == null) {
            String didYouMean = Suggestions.didYouMean(alias, byName.keySet());
            throw refuse(
                    position,
                    "unknown anchor '" + alias + "'"
                            + (didYouMean.isEmpty() ? "; a text that begins with '*' must be in quotes" : didYouMean));
        }
        if (anchored.node == null) {
            throw refuse(position, "the alias '*" + alias + "' stands within what it names");
        }
        nodes += anchored.nodes;
        nodesByAlias += anchored.nodes;
        if (nodesByAlias > MAXIMUM_NODES_BY_ALIAS) {
            throw refuse(
                    position, "the file's aliases stand for more than " + MAXIMUM_NODES_BY_ALIAS + " values together");
        }
        return anchored.node;
    }

    private Refusal refuse(Position position, String message) {
        problems.add(position, message);
        return new Refusal();
    }
}
