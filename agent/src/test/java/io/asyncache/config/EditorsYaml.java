package io.asyncache.config;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A file as an editor hands it to a JSON schema: aliases and merge keys resolved, and where each value stands. */
final class EditorsYaml {

    /** Which words are booleans and numbers: of YAML 1.2, as in most editors, or of YAML 1.1, as in the others. */
    enum Version {
        YAML_1_1(new Resolver()),
        YAML_1_2(new CoreSchema());

        private final Resolver words;

        Version(Resolver words) {
            this.words = words;
        }
    }

    /** From a key, if there is one, to the end of its value, or to the beginning of a mapping or list. */
    private record Place(Mark from, Mark to, Mark end) {

        boolean holds(Position position, boolean withItems) {
            return isBefore(from, position.line(), position.column())
                    && !isBefore(withItems ? end : to, position.line(), position.column() - 1);
        }

        private static boolean isBefore(Mark mark, int line, int column) {
            return mark.getLine() + 1 < line || (mark.getLine() + 1 == line && mark.getColumn() + 1 <= column);
        }
    }

    private static final int MAXIMUM_DEPTH = 100;

    private final Map<String, Place> places = new HashMap<>();
    private final JsonNode root;
    private int depth;

    private EditorsYaml(@Nullable Node root) {
        this.root = root == null ? JsonNodeFactory.instance.nullNode() : value("", null, root);
    }

    /** @throws YAMLException if the editor would say that it is not YAML */
    static EditorsYaml read(String text, Version version) {
        LoaderOptions options = new LoaderOptions();
        StreamReader reader = new StreamReader(text.startsWith("\uFEFF") ? text.substring(1) : text);
        Composer composer = new Composer(new ParserImpl(reader, options), version.words, options);
        Node root = composer.checkNode() ? composer.getNode() : null;
        composer.checkNode();
        return new EditorsYaml(root);
    }

    JsonNode root() {
        return root;
    }

    /** Whether what a JSON pointer leads to stands at a position. */
    boolean holds(String pointer, Position position, boolean withItems) {
        Place place = places.get(pointer);
        return place != null && place.holds(position, withItems);
    }

    private JsonNode value(String pointer, @Nullable Node key, Node node) {
        boolean isScalar = node instanceof ScalarNode;
        places.put(
                pointer,
                new Place(
                        (key == null ? node : key).getStartMark(),
                        isScalar ? node.getEndMark() : node.getStartMark(),
                        node.getEndMark()));
        if (isScalar) {
            return scalar(node.getTag(), ((ScalarNode) node).getValue());
        }
        if (++depth > MAXIMUM_DEPTH) {
            throw new YAMLException("an alias within what it names");
        }
        var value =
                node instanceof MappingNode mapping ? mapping(pointer, mapping) : list(pointer, (SequenceNode) node);
        depth--;
        return value;
    }

    private JsonNode list(String pointer, SequenceNode node) {
        var list = JsonNodeFactory.instance.arrayNode();
        for (Node item : node.getValue()) {
            list.add(value(pointer + "/" + list.size(), null, item));
        }
        return list;
    }

    private JsonNode mapping(String pointer, MappingNode node) {
        var mapping = JsonNodeFactory.instance.objectNode();
        for (NodeTuple entry : entries(node).values()) {
            String key = word(entry.getKeyNode());
            mapping.set(
                    key,
                    value(
                            pointer + "/" + key.replace("~", "~0").replace("/", "~1"),
                            entry.getKeyNode(),
                            entry.getValueNode()));
        }
        return mapping;
    }

    private Map<String, NodeTuple> entries(MappingNode node) {
        if (++depth > MAXIMUM_DEPTH) {
            throw new YAMLException("an alias within what it names");
        }
        Map<String, NodeTuple> entries = new LinkedHashMap<>();
        for (NodeTuple entry : node.getValue()) {
            if (!entry.getKeyNode().getTag().equals(Tag.MERGE)) {
                entries.putIfAbsent(word(entry.getKeyNode()), entry);
            }
        }
        for (NodeTuple entry : node.getValue()) {
            if (entry.getKeyNode().getTag().equals(Tag.MERGE)) {
                Node merged = entry.getValueNode();
                for (Node each : merged instanceof SequenceNode several ? several.getValue() : List.of(merged)) {
                    if (each instanceof MappingNode mapping) {
                        entries(mapping).forEach(entries::putIfAbsent);
                    }
                }
            }
        }
        depth--;
        return entries;
    }

    private static String word(Node key) {
        return key instanceof ScalarNode scalar
                ? scalar.getValue()
                : key.getTag().toString();
    }

    private static JsonNode scalar(Tag tag, String text) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (tag.equals(Tag.NULL)) {
            return json.nullNode();
        }
        if (tag.equals(Tag.BOOL)) {
            return json.booleanNode(List.of("true", "yes", "on").contains(text.toLowerCase(Locale.ROOT)));
        }
        String plain = text.replace("_", "");
        if (tag.equals(Tag.INT) && plain.matches("[-+]?[0-9]+")) {
            return json.numberNode(new BigInteger(plain));
        }
        // In what base a number is written makes no difference here.
        return tag.equals(Tag.INT)
                ? json.numberNode(1)
                : tag.equals(Tag.FLOAT) ? json.numberNode(1.5) : json.stringNode(text);
    }

    /** YAML 1.2: no yes, no, on and off, no underscores in numbers; merge keys, which editors know all the same. */
    private static final class CoreSchema extends Resolver {

        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.BOOL, Pattern.compile("true|True|TRUE|false|False|FALSE"), "tTfF");
            addImplicitResolver(Tag.INT, Pattern.compile("[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+"), "-+0123456789");
            addImplicitResolver(
                    Tag.FLOAT,
                    Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\\.inf|\\.nan"),
                    "-+.0123456789");
            addImplicitResolver(Tag.NULL, Pattern.compile("~|null|Null|NULL|"), "~nN\0");
            addImplicitResolver(Tag.NULL, Pattern.compile(""), null);
            addImplicitResolver(Tag.MERGE, Pattern.compile("<<"), "<");
        }
    }
}
