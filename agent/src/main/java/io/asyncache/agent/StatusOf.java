package io.asyncache.agent;

import io.asyncache.cache.Cache;
import io.asyncache.callsite.Caches;
import io.asyncache.config.Configuration;
import io.asyncache.config.InvalidationRule;
import io.asyncache.config.MethodRule;
import io.asyncache.config.SelectingRule;
import io.asyncache.manage.CacheStatus;
import io.asyncache.manage.Contents;
import io.asyncache.manage.Observed;
import io.asyncache.manage.RuleStatus;
import io.asyncache.manage.Status;
import io.asyncache.observe.Observations;
import io.asyncache.stats.Counters;
import java.io.File;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What the agent is like at one moment, in the words that operators are told it in. */
final class StatusOf {

    private static final Counters.Snapshot NEVER_USED = new Counters().snapshot();

    private final Configuration configuration;
    private final List<RuleReport.Fate> fates;
    private final @Nullable Caches caches;
    private final boolean enabled;
    private final Set<String> switchedOff;

    StatusOf(
            Configuration configuration,
            List<RuleReport.Fate> fates,
            @Nullable Caches caches,
            boolean enabled,
            Set<String> switchedOff) {
        this.configuration = configuration;
        this.fates = fates;
        this.caches = caches;
        this.enabled = enabled;
        this.switchedOff = switchedOff;
    }

    /**
     * Returns it.
     *
     * @param lastReload in milliseconds; 0 for never
     */
    Status status(File file, long startedAt, long lastReload, List<String> problems) {
        return new Status(
                Version.current(),
                file.getAbsolutePath(),
                enabled,
                Instant.ofEpochMilli(startedAt),
                lastReload == 0 ? null : Instant.ofEpochMilli(lastReload),
                problems,
                caches(),
                rules());
    }

    private List<CacheStatus> caches() {
        Map<String, Long> maxima = new TreeMap<>();
        configuration
                .caches()
                .forEach((name, settings) -> maxima.put(name, settings.bound().maximum()));
        Map<String, Integer> methods = new TreeMap<>();
        for (RuleReport.Fate fate : fates) {
            if (fate.rule() instanceof MethodRule rule) {
                maxima.put(rule.cache().name(), rule.cache().bound().maximum());
                methods.merge(rule.cache().name(), fate.methods().size(), Integer::sum);
            }
        }
        Map<String, Counters.Snapshot> statistics = caches == null ? Map.of() : caches.statistics();
        Map<String, Observations.Snapshot> observed = caches == null ? Map.of() : caches.observed();
        List<CacheStatus> statuses = new ArrayList<>();
        maxima.forEach((name, maximum) -> statuses.add(new CacheStatus(
                name,
                enabled && !switchedOff.contains(name),
                methods.getOrDefault(name, 0),
                contents(name, maximum),
                loadsInFlight(name),
                statistics.getOrDefault(name, NEVER_USED),
                wouldHave(observed.get(name)))));
        return statuses;
    }

    private List<Cache> living(String name) {
        return caches == null ? List.of() : caches.named(name).get();
    }

    private Contents contents(String name, long maximum) {
        long size = 0;
        long weight = 0;
        for (Cache cache : living(name)) {
            size += cache.size();
            weight += cache.weight();
        }
        return new Contents(size, weight, maximum);
    }

    private int loadsInFlight(String name) {
        return living(name).stream().mapToInt(Cache::loadsInFlight).sum();
    }

    private static @Nullable Observed wouldHave(Observations.@Nullable Snapshot observed) {
        return observed == null
                ? null
                : new Observed(
                        observed.calls(),
                        observed.distinctKeys(),
                        observed.hits(),
                        observed.coalesced(),
                        observed.hitRate(),
                        (double) observed.savedNanos() / TimeUnit.MILLISECONDS.toNanos(1));
    }

    private List<RuleStatus> rules() {
        List<RuleStatus> rules = new ArrayList<>();
        for (RuleReport.Fate fate : fates) {
            rules.add(rule(fate));
        }
        return rules;
    }

    private static RuleStatus rule(RuleReport.Fate fate) {
        SelectingRule rule = fate.rule();
        boolean caches = rule instanceof MethodRule;
        String mode = rule instanceof MethodRule method
                ? method.mode().name()
                : ((InvalidationRule) rule).after().name();
        List<String> names =
                rule instanceof MethodRule method ? List.of(method.cache().name()) : ((InvalidationRule) rule).caches();
        return new RuleStatus(
                rule.position().toString(),
                rule.selector().toString(),
                caches ? RuleStatus.Kind.METHOD : RuleStatus.Kind.INVALIDATION,
                mode.toLowerCase(Locale.ROOT),
                names,
                fate.methods().size(),
                fate.methods(),
                fate.why());
    }
}
