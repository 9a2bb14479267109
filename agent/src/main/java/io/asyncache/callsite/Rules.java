package io.asyncache.callsite;

import io.asyncache.config.InvalidationRule;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rules in force, by the numbers that woven code knows them by.
 *
 * @param methods the rules of methods that are cached
 * @param invalidations the rules of methods that invalidate
 * @param kept the names of the caches that are more than shadows
 * @param enabled whether methods are cached at all
 * @param switchedOff the names of the caches that are switched off
 */
public record Rules(
        Map<Integer, Rule> methods,
        Map<Integer, InvalidationRule> invalidations,
        Set<String> kept,
        boolean enabled,
        Set<String> switchedOff) {

    public Rules {
        methods = Map.copyOf(methods);
        invalidations = Map.copyOf(invalidations);
        kept = Set.copyOf(kept);
        switchedOff = Set.copyOf(switchedOff);
    }

    /** The same rules with other switches. */
    public Rules switched(boolean all, Set<String> off) {
        return new Rules(methods, invalidations, kept, all, off);
    }

    /** Returns whether any of the caches that the rules name is more than a shadow. */
    boolean keepsAny(List<InvalidationRule> named) {
        for (InvalidationRule rule : named) {
            for (String cache : rule.caches()) {
                if (kept.contains(cache)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Returns whether methods of the rule ask their cache. */
    boolean isOn(Rule rule) {
        return enabled && rule.isOn() && !switchedOff.contains(rule.cacheName());
    }
}
