package io.asyncache.callsite;

import io.asyncache.cache.Engine;
import io.asyncache.cache.Invalidatable;
import io.asyncache.observe.Observations;
import io.asyncache.observe.ShadowCache;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/** The shadows of caches by class loader and name, held as {@link Caches} are; their counts outlive them, by name. */
final class Shadows {

    private final Engine engine;

    // Guarded by this.
    private final Map<ClassLoader, Map<String, WeakReference<ShadowCache>>> byLoader = new WeakHashMap<>();
    private final Map<String, Observations> byName = new TreeMap<>();

    Shadows(Engine engine) {
        this.engine = engine;
    }

    /** Returns the loader's shadow of the cache of the rule's name, a new one if there is none. */
    synchronized ShadowCache shadow(@Nullable ClassLoader loader, Rule rule) {
        Map<String, WeakReference<ShadowCache>> named = byLoader.computeIfAbsent(loader, first -> new HashMap<>());
        WeakReference<ShadowCache> reference = named.get(rule.cacheName());
        ShadowCache shadow = reference == null ? null : reference.get();
        if (shadow == null || !shadow.isOf(rule.spec())) {
            Observations observations = byName.computeIfAbsent(rule.cacheName(), first -> new Observations());
            shadow = new ShadowCache(engine, rule.spec(), observations);
            named.put(rule.cacheName(), new WeakReference<>(shadow));
        }
        return shadow;
    }

    /** Returns the shadows of the name that there are at the moment, in every class loader. */
    synchronized List<Invalidatable> named(String name) {
        List<Invalidatable> living = new ArrayList<>();
        for (Map<String, WeakReference<ShadowCache>> named : byLoader.values()) {
            WeakReference<ShadowCache> reference = named.get(name);
            ShadowCache shadow = reference == null ? null : reference.get();
            if (shadow != null) {
                living.add(shadow);
            }
        }
        return living;
    }

    /** Returns what would have been, by name. */
    synchronized Map<String, Observations.Snapshot> observed() {
        Map<String, Observations.Snapshot> observed = new TreeMap<>();
        byName.forEach((name, each) -> observed.put(name, each.snapshot()));
        return observed;
    }

    synchronized Observations.@Nullable Snapshot observed(String name) {
        Observations observations = byName.get(name);
        return observations == null ? null : observations.snapshot();
    }
}
