package io.asyncache.callsite;

import io.asyncache.cache.Cache;
import io.asyncache.cache.Engine;
import io.asyncache.stats.Counters;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The caches by class loader and name, each held weakly: the methods that are linked to a cache hold it, and the class
 * loader holds the methods, so that whatever was kept for an application goes with it (S17).
 */
public final class Caches {

    private final Engine engine;
    private final Map<ClassLoader, Map<String, WeakReference<Cache>>> byLoader = new WeakHashMap<>();
    private final Map<String, Counters> counters = new TreeMap<>();

    public Caches(Engine engine) {
        this.engine = engine;
    }

    /** Returns the loader's cache of the rule's name, a new one if there is none. */
    synchronized Cache cache(@Nullable ClassLoader loader, Rule rule) {
        Map<String, WeakReference<Cache>> named = byLoader.computeIfAbsent(loader, first -> new HashMap<>());
        WeakReference<Cache> reference = named.get(rule.cacheName());
        Cache cache = reference == null ? null : reference.get();
        if (cache == null) {
            cache = engine.newCache(rule.spec(), counters.computeIfAbsent(rule.cacheName(), first -> new Counters()));
            named.put(rule.cacheName(), new WeakReference<>(cache));
        }
        return cache;
    }

    /** Returns the statistics of all caches that were ever used, by name. */
    public synchronized Map<String, Counters.Snapshot> statistics() {
        Map<String, Counters.Snapshot> statistics = new TreeMap<>();
        counters.forEach((name, each) -> statistics.put(name, each.snapshot()));
        return statistics;
    }
}
