package io.asyncache.manage;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the agent and all that it looks after are like at one moment.
 *
 * @param version the agent's
 * @param configuration the file in force
 * @param enabled whether anything is cached at all
 * @param startedAt when the agent came into the JVM
 * @param lastReload when a changed file was last taken; null if that never happened
 * @param problems what is wrong with the file as it is now, if it is not the one in force
 */
public record Status(
        String version,
        String configuration,
        boolean enabled,
        Instant startedAt,
        @Nullable Instant lastReload,
        List<String> problems,
        List<CacheStatus> caches,
        List<RuleStatus> rules) {

    public Status {
        problems = List.copyOf(problems);
        caches = List.copyOf(caches);
        rules = List.copyOf(rules);
    }

    /** Returns the cache of that name, or null. */
    public @Nullable CacheStatus cache(String name) {
        for (CacheStatus cache : caches) {
            if (cache.name().equals(name)) {
                return cache;
            }
        }
        return null;
    }

    /** Returns the rules that have matched no method so far. */
    public List<RuleStatus> unmatched() {
        return rules.stream().filter(rule -> rule.matchedMethods() == 0).toList();
    }
}
