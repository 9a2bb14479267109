package io.asyncache.callsite;

import io.asyncache.cache.CacheSpec;
import io.asyncache.config.InvalidationRule;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rules in force, by the numbers that woven code knows them by.
 *
 * @param methods the rules of methods that are cached
 * @param invalidations the rules of methods that invalidate
 * @param caches what each cache keeps, by name
 * @param enabled whether methods are cached at all
 * @param switchedOff the names of the caches that are switched off
 */
public record Rules(
        Map<Integer, Rule> methods,
        Map<Integer, InvalidationRule> invalidations,
        Map<String, CacheSpec> caches,
        boolean enabled,
        Set<String> switchedOff) {

    public Rules {
        methods = Map.copyOf(methods);
        invalidations = Map.copyOf(invalidations);
        caches = Map.copyOf(caches);
        switchedOff = Set.copyOf(switchedOff);
    }

    /** The same rules with other switches. */
    public Rules switched(boolean all, Set<String> off) {
        return new Rules(methods, invalidations, caches, all, off);
    }

    /** Returns the names of the caches that are more than shadows. */
    Set<String> kept() {
        return methods.values().stream()
                .filter(Rule::keeps)
                .map(Rule::cacheName)
                .collect(Collectors.toSet());
    }

    /** Returns whether methods of the rule ask their cache. */
    boolean isOn(Rule rule) {
        return enabled && rule.isOn() && !switchedOff.contains(rule.cacheName());
    }
}
