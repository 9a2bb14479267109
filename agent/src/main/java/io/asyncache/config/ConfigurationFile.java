package io.asyncache.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        return root == null
                ? new Configuration(true, Configuration.WATCH, Map.of(), List.of(), List.of())
                : new ConfigurationFile(problems).read(root);
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
        List<MethodRule> methods = methods(file, new MethodRuleReader(caches, cacheReader, problems));
        return new Configuration(
                Written.or(file.flag("enabled"), true), watch(file), caches, methods, invalidations(file, methods));
    }

    private static @Nullable Duration watch(Section file) {
        return file.isWord("watch", "off") ? null : Written.or(file.duration("watch"), Configuration.WATCH);
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

    private List<MethodRule> methods(Section file, MethodRuleReader reader) {
        List<MethodRule> rules = new ArrayList<>();
        List<Node> nodes = rules(file, "methods");
        for (int i = 0; i < nodes.size(); i++) {
            MethodRule rule = reader.read(nodes.get(i), "methods[" + i + "]");
            if (rule != null) {
                rules.add(rule);
            }
        }
        return rules;
    }

    private List<InvalidationRule> invalidations(Section file, List<MethodRule> methods) {
        Set<String> names = new LinkedHashSet<>(caches.keySet());
        for (MethodRule method : methods) {
            // The defaults stand in for a cache that couldn't be read, and have no name of their own.
            if (method.cache() != CacheSettings.DEFAULTS) {
                names.add(method.cache().name());
            }
        }
        InvalidationReader reader = new InvalidationReader(new CacheNames(names, problems), problems);
        List<InvalidationRule> rules = new ArrayList<>();
        List<Node> nodes = rules(file, "invalidations");
        for (int i = 0; i < nodes.size(); i++) {
            InvalidationRule rule = reader.read(nodes.get(i), "invalidations[" + i + "]");
            if (rule != null) {
                rules.add(rule);
            }
        }
        return rules;
    }

    private List<Node> rules(Section file, String key) {
        Node node = file.node(key);
        if (node instanceof Node.Sequence) {
            return ((Node.Sequence) node).items();
        }
        if (node instanceof Node.Mapping || (node instanceof Node.Scalar && !((Node.Scalar) node).isNull())) {
            problems.add(
                    node.position(),
                    key + ": expected a list of rules, each beginning with '- match:', found " + node.described());
        }
        return List.of();
    }
}
