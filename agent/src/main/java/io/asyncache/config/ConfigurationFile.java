package io.asyncache.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the whole file's tree. What it gives is worth something only if no problem was found. */
final class ConfigurationFile {

    private final Problems problems;
    private final Map<String, CacheSettings> caches = new LinkedHashMap<>();

    private ConfigurationFile(Problems problems) {
        this.problems = problems;
    }

    static Configuration read(byte[] bytes, Problems problems) {
        Node root = null;
        try {
            root = TreeReader.read(SourceText.of(bytes, problems), problems);
        } catch (Refusal e) {
            // The reason is among the problems.
        }
        // A file without a word is one without rules: what a template leaves when everything in it is commented out.
        return root == null ? new Configuration(true, Map.of(), List.of()) : new ConfigurationFile(problems).read(root);
    }

    private Configuration read(Node root) {
        Section file = Section.of(root, "", Vocabulary.FILE, problems);
        Node defaultsNode = file.node("defaults");
        CacheSection defaults =
                defaultsNode == null ? CacheSection.EMPTY : CacheReader.defaults(defaultsNode, problems);
        CacheReader cacheReader = new CacheReader(defaults, problems);
        Node cachesNode = file.node("caches");
        if (cachesNode != null) {
            readCaches(cachesNode, cacheReader);
        }
        List<MethodRule> methods = methods(file.node("methods"), new MethodRuleReader(caches, cacheReader, problems));
        return new Configuration(Written.or(file.flag("enabled"), true), caches, methods);
    }

    private void readCaches(Node node, CacheReader reader) {
        for (Node.Entry entry :
                Section.entries(node, "caches", "names to settings", problems).values()) {
            Node.Scalar name = entry.key();
            if (name.isNull() || name.text().isBlank()) {
                problems.add(name.position(), "caches: a cache needs a name");
            } else {
                caches.put(name.text(), reader.read(name.text(), entry.value(), "caches." + name.shown()));
            }
        }
    }

    private List<MethodRule> methods(@Nullable Node node, MethodRuleReader reader) {
        List<MethodRule> rules = new ArrayList<>();
        if (node instanceof Node.Sequence) {
            List<Node> items = ((Node.Sequence) node).items();
            for (int i = 0; i < items.size(); i++) {
                MethodRule rule = reader.read(items.get(i), i);
                if (rule != null) {
                    rules.add(rule);
                }
            }
        } else if (node instanceof Node.Mapping || (node instanceof Node.Scalar && !((Node.Scalar) node).isNull())) {
            problems.add(
                    node.position(),
                    "methods: expected a list of rules, each beginning with '- match:', found " + node.described());
        }
        return rules;
    }
}
