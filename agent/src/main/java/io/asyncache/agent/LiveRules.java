package io.asyncache.agent;

import io.asyncache.cache.CacheSpec;
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
        Map<String, CacheSpec> caches = new HashMap<>();
        for (int i = 0; i < configuration.methods().size(); i++) {
            MethodRule rule = configuration.methods().get(i);
            CacheSpec spec = CacheSpecs.of(rule.cache());
            methods.put(numbers.methods()[i], new Rule(rule, spec));
            caches.put(rule.cache().name(), spec);
        }
        for (int i = 0; i < configuration.invalidations().size(); i++) {
            invalidations.put(
                    numbers.invalidations()[i], configuration.invalidations().get(i));
        }
        return new Rules(methods, invalidations, caches, enabled, switchedOff);
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
