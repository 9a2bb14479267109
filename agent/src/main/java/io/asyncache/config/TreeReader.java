package io.asyncache.config;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/** Builds the tree of a file's single document from SnakeYAML's events. */
final class TreeReader {

    private static final int MAXIMUM_DEPTH = 50;

    private final Problems problems;
    private final Anchors anchors;
    private final Tags tags;
    private final ParserImpl events;
    private int depth;

    private TreeReader(String text, Problems problems) {
        this.problems = problems;
        this.anchors = new Anchors(problems);
        this.tags = new Tags(problems);
        this.events = new ParserImpl(new StreamReader(text), new LoaderOptions());
    }

    /** The document's root; null if the file holds nothing but comments. */
    static @Nullable Node read(String text, Problems problems) throws Refusal {
        try {
            return new TreeReader(text, problems).document();
        } catch (MarkedYAMLException e) {
            problems.add(SyntaxErrors.position(e, text, problems), SyntaxErrors.explain(e));
        } catch (YAMLException e) {
            problems.add(problems.position(1, 1), "this is not YAML: " + e.getMessage());
        }
        throw new Refusal();
    }

    private @Nullable Node document() throws Refusal {
        events.getEvent();
        if (!(events.getEvent() instanceof DocumentStartEvent)) {
            return null;
        }
        Node root = node(events.getEvent());
        events.getEvent();
        Event next = events.getEvent();
        if (next instanceof DocumentStartEvent) {
            problems.add(position(next), "a second document begins here; the configuration is a single one");
        }
        return root;
    }

    private Node node(Event event) throws Refusal {
        if (event instanceof AliasEvent) {
            return anchors.resolve(((AliasEvent) event).getAnchor(), position(event));
        }
        String anchor = ((NodeEvent) event).getAnchor();
        int begun = anchors.begin(anchor);
        Node node;
        if (event instanceof ScalarEvent) {
            node = scalar((ScalarEvent) event);
        } else {
            node = collection((CollectionStartEvent) event);
        }
        anchors.end(anchor, node, begun);
        return node;
    }

    private Node collection(CollectionStartEvent start) throws Refusal {
        if (++depth > MAXIMUM_DEPTH) {
            throw refuse(position(start), "this is nested more than " + MAXIMUM_DEPTH + " levels deep");
        }
        boolean isMapping = start instanceof MappingStartEvent;
        tags.check(start.getTag(), isMapping ? "map" : "seq", position(start));
        Node node = isMapping ? mapping(position(start)) : sequence(position(start));
        depth--;
        return node;
    }

    private Node sequence(Position position) throws Refusal {
        List<Node> items = new ArrayList<>();
        for (Event event = events.getEvent(); !(event instanceof SequenceEndEvent); event = events.getEvent()) {
            items.add(node(event));
        }
        return new Node.Sequence(position, items);
    }

    private Node mapping(Position position) throws Refusal {
        MappingBuilder mapping = new MappingBuilder(position, problems);
        for (Event event = events.getEvent(); !(event instanceof MappingEndEvent); event = events.getEvent()) {
            Node key = node(event);
            mapping.add(key, node(events.getEvent()));
        }
        return mapping.build();
    }

    private Node scalar(ScalarEvent event) {
        Position position = position(event);
        boolean plain = tags.leavesPlain(event.getTag(), event.isPlain(), position);
        return new Node.Scalar(position, event.getValue(), !plain, textColumn(event));
    }

    /** The marks tell: where the text is as long as its source, nothing in it was escaped, folded or anchored. */
    private static int textColumn(ScalarEvent event) {
        Mark start = event.getStartMark();
        Mark end = event.getEndMark();
        if (start.getLine() != end.getLine()) {
            return 0;
        }
        int quotes = event.isSQuoted() || event.isDQuoted() ? 1 : 0;
        String text = event.getValue();
        int width = end.getColumn() - start.getColumn() - 2 * quotes;
        return width == text.codePointCount(0, text.length()) ? start.getColumn() + quotes + 1 : 0;
    }

    private Position position(Event event) {
        Mark mark = event.getStartMark();
        return problems.position(mark.getLine() + 1, mark.getColumn() + 1);
    }

    private Refusal refuse(Position position, String message) {
        problems.add(position, message);
        return new Refusal();
    }
}
