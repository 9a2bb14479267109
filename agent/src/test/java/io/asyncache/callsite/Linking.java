package io.asyncache.callsite;

import io.asyncache.cache.CacheSpec;
import io.asyncache.cache.Engine;
import io.asyncache.config.Configuration;
import io.asyncache.config.ConfigurationReader;
import io.asyncache.config.InvalidationRule;
import io.asyncache.config.Reading;
import io.asyncache.stats.Reporter;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A linker with an engine behind it, a file's rules, and reports that can be read. */
final class Linking {

    private static final String TWO = """
            caches: { first: {}, second: {} }
            methods:
              - { match: "acme.Users.*(..)", cache: first }
              - { match: "acme.Orders.*(..)", cache: second }
            """;

    static final Rule FIRST = rules(configuration(TWO)).get(0);
    static final Rule SECOND = rules(configuration(TWO)).get(1);

    final List<String> reported = new ArrayList<>();
    final List<Throwable> keyFailures = new ArrayList<>();
    final Engine engine = Engine.withTicker(() -> 0, (Reporter) Proxy.newProxyInstance(
            Reporter.class.getClassLoader(), new Class<?>[] {Reporter.class}, (proxy, method, told) -> {
                if (method.getName().equals("keyFailed")) {
                    keyFailures.add((Throwable) told[1]);
                }
                return null;
            }));
    final Caches caches = new Caches(engine);
    final Rules rules;
    final Linker linker;

    Linking() {
        this(TWO);
    }

    /** Links by the rules of a file. */
    Linking(String yaml) {
        Configuration configuration = configuration(yaml);
        rules = numbered(configuration);
        linker = new Linker(engine, caches, rules, new LinkReport() {
            @Override
            public void linkFailed(String method, Throwable cause) {
                reported.add(method + " failed: " + cause.getClass().getSimpleName());
            }

            @Override
            public void leftAlone(String method, String why) {
                reported.add(method + " left alone: " + why);
            }

            @Override
            public void warn(String method, String what) {
                reported.add(method + " " + what);
            }

            @Override
            public void gaveUp(String method) {
                reported.add(method + " given up");
            }
        });
    }

    /** Lets the linker follow another file's rules; a rule's number is its place in its list. */
    void change(String yaml) {
        linker.change(numbered(configuration(yaml)));
    }

    /** Returns a file's rules, numbered in their order: those of cached methods from 0, others from 100. */
    static Rules numbered(Configuration configuration) {
        Map<Integer, Rule> methods = new HashMap<>();
        Map<Integer, InvalidationRule> invalidations = new HashMap<>();
        Set<String> kept = new HashSet<>();
        for (Rule rule : rules(configuration)) {
            methods.put(methods.size(), rule);
            if (rule.keeps()) {
                kept.add(rule.cacheName());
            }
        }
        for (InvalidationRule rule : configuration.invalidations()) {
            invalidations.put(100 + invalidations.size(), rule);
        }
        return new Rules(methods, invalidations, kept, configuration.enabled(), Set.of());
    }

    private static List<Rule> rules(Configuration configuration) {
        return configuration.methods().stream()
                .map(rule -> new Rule(
                        rule,
                        new CacheSpec(
                                rule.cache().bound().maximum(),
                                null,
                                rule.cache().nulls(),
                                100)))
                .toList();
    }

    static Configuration configuration(String yaml) {
        Reading reading = ConfigurationReader.read("asyncache.yaml", yaml.getBytes(StandardCharsets.UTF_8));
        if (reading instanceof Reading.Valid valid) {
            return valid.configuration();
        }
        throw new AssertionError(reading.problems());
    }
}
