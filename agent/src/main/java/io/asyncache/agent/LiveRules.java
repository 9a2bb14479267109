package io.asyncache.agent;

import io.asyncache.callsite.Rule;
import io.asyncache.callsite.Rules;
import io.asyncache.config.Configuration;
import io.asyncache.config.InvalidationRule;
import io.asyncache.config.MethodRule;
import io.asyncache.weave.RuleNumbers;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** What the file and the switches say, in the linker's words: made when the linker asks, since before that nobody needs it. */
record LiveRules(Configuration configuration, RuleNumbers numbers, boolean enabled, Set<String> switchedOff)
        implements Supplier<Rules> {

    @Override
    public Rules get() {
        Map<Integer, Rule> methods = new HashMap<>();
        Map<Integer, InvalidationRule> invalidations = new HashMap<>();
        Set<String> kept = new HashSet<>();
        for (int i = 0; i < configuration.methods().size(); i++) {
            MethodRule written = configuration.methods().get(i);
            Rule rule = new Rule(written, CacheSpecs.of(written.cache()));
            methods.put(numbers.methods()[i], rule);
            if (rule.keeps()) {
                kept.add(rule.cacheName());
            }
        }
        for (int i = 0; i < configuration.invalidations().size(); i++) {
            invalidations.put(
                    numbers.invalidations()[i], configuration.invalidations().get(i));
        }
        return new Rules(methods, invalidations, kept, enabled, switchedOff);
    }

    /** Returns the numbers of the rules whose methods are switched off. */
    Set<Integer> off() {
        Set<Integer> off = new HashSet<>();
        if (enabled && switchedOff.isEmpty()) {
            return off;
        }
        for (int i = 0; i < configuration.methods().size(); i++) {
            if (!enabled
                    || switchedOff.contains(
                            configuration.methods().get(i).cache().name())) {
                off.add(numbers.methods()[i]);
            }
        }
        return off;
    }
}
