package io.asyncache.callsite;

import io.asyncache.cache.Cache;
import io.asyncache.cache.Engine;
import io.asyncache.cache.WeakList;
import io.asyncache.observe.Observations;
import io.asyncache.stats.Counters;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.WeakHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The caches by class loader and name, each held weakly: the methods that are linked to a cache hold it, and the class
 * loader holds the methods, so that whatever was kept for an application goes with it (S17).
 */
public final class Caches {

    /** All caches of one name. */
    private static final class Named {

        private final Counters counters = new Counters();
        private final WeakList<Cache> caches = new WeakList<>();
    }

    private final Engine engine;
    private final Map<ClassLoader, Map<String, WeakReference<Cache>>> byLoader = new WeakHashMap<>();
    private final Map<String, Named> byName = new TreeMap<>();
    private final Shadows shadows;

    public Caches(Engine engine) {
        this.engine = engine;
        this.shadows = new Shadows(engine);
    }

    /** Returns the loader's cache of the rule's name, a new one if there is none. */
    synchronized Cache cache(@Nullable ClassLoader loader, Rule rule) {
        Map<String, WeakReference<Cache>> named = byLoader.computeIfAbsent(loader, first -> new HashMap<>());
        WeakReference<Cache> reference = named.get(rule.cacheName());
        Cache cache = reference == null ? null : reference.get();
        if (cache == null) {
            Named all = all(rule.cacheName());
            cache = engine.newCache(rule.spec(), all.counters);
            named.put(rule.cacheName(), new WeakReference<>(cache));
            all.caches.add(cache);
        }
        return cache;
    }

    /** Returns what gives the caches of the name that there are at the moment, in every class loader. */
    public synchronized Supplier<List<Cache>> named(String name) {
        return all(name).caches::living;
    }

    /** Returns those of the methods that are only observed. */
    Shadows shadows() {
        return shadows;
    }

    /** Returns what the methods that are only observed would have done, by the names of their caches. */
    public Map<String, Observations.Snapshot> observed() {
        return shadows.observed();
    }

    /** Returns what would have been under one name, or null if nothing was observed so far. */
    public Observations.@Nullable Snapshot observed(String name) {
        return shadows.observed(name);
    }

    private Named all(String name) {
        return byName.computeIfAbsent(name, first -> new Named());
    }

    /** Returns the statistics of all caches that were ever used, by name. */
    public synchronized Map<String, Counters.Snapshot> statistics() {
        Map<String, Counters.Snapshot> statistics = new TreeMap<>();
        byName.forEach((name, each) -> statistics.put(name, each.counters.snapshot()));
        return statistics;
    }

    /** Returns the statistics of the caches of one name, or null if there was none so far. */
    public synchronized Counters.@Nullable Snapshot statistics(String name) {
        Named named = byName.get(name);
        return named == null ? null : named.counters.snapshot();
    }
}
