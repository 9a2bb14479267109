package io.asyncache.config;

import io.asyncache.selector.Selector;
import io.asyncache.selector.SelectorSyntaxException;
import io.asyncache.spelling.Suggestions;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the rules for methods, once the caches that they may name are known. */
final class MethodRuleReader {

    private static final Duration COALESCE_TIMEOUT = Duration.ofSeconds(30);

    private final Map<String, CacheSettings> caches;
    private final CacheReader cacheReader;
    private final Problems problems;

    MethodRuleReader(Map<String, CacheSettings> caches, CacheReader cacheReader, Problems problems) {
        this.caches = caches;
        this.cacheReader = cacheReader;
        this.problems = problems;
    }

    /** A rule; null if it is not clear for which methods. */
    @Nullable
    MethodRule read(Node node, int index) {
        String place = "methods[" + index + "]";
        Section rule = Section.of(node, place, Vocabulary.METHOD, problems);
        Selector selector = selector(rule, place);
        CacheSettings cache = cache(rule, place, selector == null ? place : selector.toString());
        boolean perInstance = Written.or(rule.word("instance", Vocabulary.INSTANCE), "include")
                .equals("include");
        Mode mode = Written.or(rule.word("mode", Vocabulary.MODE), "cache").equals("off") ? Mode.OFF : Mode.CACHE;
        boolean coalesce = Written.or(rule.flag("coalesce"), true);
        Duration coalesceTimeout = Written.or(rule.duration("coalesce-timeout"), COALESCE_TIMEOUT);
        return selector == null
                ? null
                : new MethodRule(selector, cache, perInstance, mode, coalesce, coalesceTimeout, rule.position());
    }

    private @Nullable Selector selector(Section rule, String place) {
        Node.Scalar match = rule.scalar("match", "a selector such as com.acme.UserService.find*(..)");
        if (match == null) {
            if (rule.isWithout("match")) {
                problems.add(
                        rule.position(),
                        place + ": 'match' is missing; it names the methods, as com.acme.UserService.find*(..)");
            }
            return null;
        }
        try {
            return Selector.parse(match.text());
        } catch (SelectorSyntaxException e) {
            problems.add(
                    problems.position(match, e.offset()),
                    "match: " + e.getMessage() + match.remedyIfCutShort("a selector"));
            return null;
        }
    }

    private CacheSettings cache(Section rule, String place, String selector) {
        Node cache = rule.node("cache");
        if (cache == null || cache instanceof Node.Mapping) {
            // Without 'cache' a rule has one of its own: as if it were written, with nothing in it.
            Node settings = cache == null ? new Node.Mapping(rule.position(), Map.of()) : cache;
            return cacheReader.read(selector, settings, place + ".cache");
        }
        Node.Scalar name = rule.scalar("cache", "the name of a cache, or settings");
        if (name == null) {
            return CacheSettings.DEFAULTS;
        }
        CacheSettings named = caches.get(name.text());
        if (named == null) {
            problems.add(name.position(), "unknown cache '" + name.shown() + "'" + known(name.text()));
            return CacheSettings.DEFAULTS;
        }
        return named;
    }

    private String known(String name) {
        if (caches.isEmpty()) {
            return "; the file names no caches";
        }
        String didYouMean = Suggestions.didYouMean(name, caches.keySet());
        return !didYouMean.isEmpty() || caches.size() > 10
                ? didYouMean
                : "; known are " + String.join(", ", caches.keySet());
    }
}
