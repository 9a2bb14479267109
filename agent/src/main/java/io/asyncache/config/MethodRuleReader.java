package io.asyncache.config;

import io.asyncache.expression.ExpressionSyntaxException;
import io.asyncache.expression.StaticCall;
import io.asyncache.selector.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the rules for methods, once the caches that they may name are known. */
final class MethodRuleReader {

    private static final Duration COALESCE_TIMEOUT = Duration.ofSeconds(30);

    private final Map<String, CacheSettings> caches;
    private final CacheNames names;
    private final CacheReader cacheReader;
    private final Problems problems;

    MethodRuleReader(Map<String, CacheSettings> caches, CacheReader cacheReader, Problems problems) {
        this.caches = caches;
        this.names = new CacheNames(caches.keySet(), problems);
        this.cacheReader = cacheReader;
        this.problems = problems;
    }

    /**
     * A rule; null if it is not clear for which methods.
     *
     * @param place how messages name it, such as "methods[0]"
     */
    @Nullable
    MethodRule read(Node node, String place) {
        Section rule = Section.of(node, place, Vocabulary.METHOD, problems);
        Selector selector = SelectorReader.read(rule, place, "com.acme.UserService.find*(..)", problems);
        CacheSettings cache = cache(rule, place, selector == null ? place : selector.toString());
        KeyRule key = key(rule);
        Conditions conditions = new Conditions(
                Written.valueOf(rule.expression("when", "userId > 0")),
                Written.valueOf(rule.expression("unless", "result == null")));
        Mode mode = mode(Written.or(rule.word("mode", Vocabulary.MODE), "cache"));
        boolean blocking = Written.or(rule.flag("blocking"), false);
        Coalescing coalescing = new Coalescing(
                Written.or(rule.flag("coalesce"), true),
                Written.or(rule.duration("coalesce-timeout"), COALESCE_TIMEOUT));
        return selector == null
                ? null
                : new MethodRule(selector, cache, key, conditions, mode, blocking, coalescing, rule.position());
    }

    private static Mode mode(String word) {
        return switch (word) {
            case "observe" -> Mode.OBSERVE;
            case "off" -> Mode.OFF;
            default -> Mode.CACHE;
        };
    }

    private CacheSettings cache(Section rule, String place, String selector) {
        Node cache = rule.node("cache");
        if (cache == null || cache instanceof Node.Mapping) {
            // Without 'cache' a rule has one of its own: as if it were written, with nothing in it.
            Node settings = cache == null ? new Node.Mapping(rule.position(), Map.of()) : cache;
            return cacheReader.read(selector, settings, place + ".cache");
        }
        Node.Scalar name = rule.scalar("cache", "the name of a cache, or settings");
        return name != null && names.check(name) ? caches.get(name.text()) : CacheSettings.DEFAULTS;
    }

    private KeyRule key(Section rule) {
        boolean perInstance = Written.or(rule.word("instance", Vocabulary.INSTANCE), "include")
                .equals("include");
        return new KeyRule(
                rule.expressions(
                        "key", "user.id", "it would make one entry of all calls: leave 'key' out for every argument"),
                perInstance,
                vary(rule));
    }

    private List<StaticCall> vary(Section rule) {
        List<StaticCall> calls = new ArrayList<>();
        for (Node.Scalar call : rule.list("vary", "a call such as com.acme.Tenant.current()", "leave 'vary' out")) {
            try {
                calls.add(StaticCall.parse(call.text()));
            } catch (ExpressionSyntaxException e) {
                problems.add(problems.position(call, e.offset()), "vary: " + e.getMessage());
            }
        }
        return calls;
    }
}
