package io.asyncache.manage;

import io.asyncache.stats.Counters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Operations on caches that are nothing but their status; what is asked of it is written down. */
public class FakeOperations implements Operations {

    public static final Instant START = Instant.parse("2026-01-02T03:04:05Z");

    public final List<String> asked = new ArrayList<>();
    public final Map<String, CacheStatus> caches = new TreeMap<>();
    public final List<RuleStatus> rules = new ArrayList<>();
    public final List<String> problems = new ArrayList<>();
    public boolean enabled = true;

    /** Adds an enabled cache with the given counts, whose loads take 20 ms each. */
    public FakeOperations with(String name, long hits, long misses, long coalesced) {
        caches.put(name, cache(name, hits, misses, coalesced, null));
        return this;
    }

    public static CacheStatus cache(String name, long hits, long misses, long coalesced, Observed wouldHave) {
        return new CacheStatus(
                name,
                true,
                2,
                new Contents(misses, misses, 1_000),
                3,
                new Counters.Snapshot(
                        hits,
                        misses,
                        coalesced,
                        misses,
                        1,
                        misses * 20_000_000,
                        5,
                        6,
                        7,
                        8,
                        9,
                        10,
                        11,
                        new Counters.Removed(4, 1, 12, 13, 14, 15)),
                wouldHave);
    }

    @Override
    public Status status() {
        return new Status(
                "1.2.3",
                "/etc/app/asyncache.yaml",
                enabled,
                START,
                null,
                problems,
                List.copyOf(caches.values()),
                rules);
    }

    @Override
    public CacheStatus status(String cache) {
        return caches.get(cache);
    }

    @Override
    public void setEnabled(boolean to) {
        asked.add("enabled " + to);
        enabled = to;
    }

    @Override
    public boolean setEnabled(String cache, boolean to) {
        asked.add(cache + " enabled " + to);
        return caches.containsKey(cache);
    }

    @Override
    public boolean clear(String cache) {
        asked.add("clear " + cache);
        return caches.containsKey(cache);
    }

    @Override
    public void clearAll() {
        asked.add("clear");
    }

    @Override
    public long evict(String cache, List<String> keyParts) {
        asked.add("evict " + cache + " " + keyParts);
        return caches.containsKey(cache) ? keyParts.size() : -1;
    }

    @Override
    public List<String> reload() {
        asked.add("reload");
        return problems;
    }

    @Override
    public List<String> cacheNames() {
        return List.copyOf(caches.keySet());
    }
}
