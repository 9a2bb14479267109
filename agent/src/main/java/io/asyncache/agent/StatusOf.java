package io.asyncache.agent;

import io.asyncache.cache.Cache;
import io.asyncache.callsite.Caches;
import io.asyncache.config.CacheSettings;
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
        Map<String, Outline> outlines = new TreeMap<>();
        configuration.caches().forEach((name, settings) -> outlines.put(name, outline(null, settings, 0)));
        for (RuleReport.Fate fate : fates) {
            if (fate.rule() instanceof MethodRule rule) {
                outlines.compute(
                        rule.cache().name(),
                        (name, before) ->
                                outline(before, rule.cache(), fate.methods().size()));
            }
        }
        List<CacheStatus> statuses = new ArrayList<>();
        outlines.forEach((name, outline) -> statuses.add(cache(name, outline)));
        return statuses;
    }

    /** Returns what one cache is like, or null if there is none of that name; the fates need be those of its rules alone. */
    @Nullable
    CacheStatus cache(String name) {
        CacheSettings settings = configuration.caches().get(name);
        Outline outline = settings == null ? null : outline(null, settings, 0);
        for (RuleReport.Fate fate : fates) {
            if (fate.rule() instanceof MethodRule rule && rule.cache().name().equals(name)) {
                outline = outline(outline, rule.cache(), fate.methods().size());
            }
        }
        return outline == null ? null : cache(name, outline);
    }

    /** What the configuration and the woven methods tell of a cache. */
    private record Outline(long maximum, int methods) {}

    private static Outline outline(@Nullable Outline before, CacheSettings settings, int methods) {
        return new Outline(settings.bound().maximum(), methods + (before == null ? 0 : before.methods));
    }

    private CacheStatus cache(String name, Outline outline) {
        Counters.Snapshot counts = caches == null ? null : caches.statistics(name);
        return new CacheStatus(
                name,
                enabled && !switchedOff.contains(name),
                outline.methods,
                contents(name, outline.maximum),
                loadsInFlight(name),
                counts == null ? NEVER_USED : counts,
                wouldHave(caches == null ? null : caches.observed(name)));
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
