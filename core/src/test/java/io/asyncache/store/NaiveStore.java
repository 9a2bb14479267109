package io.asyncache.store;

import io.asyncache.time.Ticker;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a store does, word by word as it is defined, without regard to cost. For one thread. */
final class NaiveStore implements Store {

    private final class Entry {

        final String key;
        Object value = "";
        long weight;
        long written;
        long accessed;
        long lifetime;
        long uses;
        final long came = ++moments;
        long replaced = came;
        long touched = came;

        Entry(String key) {
            this.key = key;
        }

        boolean isFresh() {
            long now = ticker.read();
            return (spec.expireAfterWrite() == null
                            || now - written < spec.expireAfterWrite().toNanos())
                    && (spec.expireAfterAccess() == null
                            || now - accessed < spec.expireAfterAccess().toNanos())
                    && (!spec.ownLifetimes() || lifetime == Long.MAX_VALUE || now - written < lifetime);
        }
    }

    private final StoreSpec spec;
    private final Ticker ticker;
    private final Map<String, Entry> entries = new TreeMap<>();
    private final Map<RemovalCause, Long> removals = new EnumMap<>(RemovalCause.class);
    private long moments;

    NaiveStore(StoreSpec spec, Ticker ticker) {
        this.spec = spec;
        this.ticker = ticker;
    }

    /** Returns who goes first. */
    private Comparator<Entry> order() {
        return switch (spec.policy()) {
            case LRU -> Comparator.comparing(entry -> entry.touched);
            case LFU -> Comparator.<Entry>comparingLong(entry -> entry.uses).thenComparing(entry -> entry.touched);
            case FIFO -> Comparator.comparing(entry -> entry.replaced);
            case MRU ->
                Comparator.<Entry>comparingLong(entry -> entry.uses == 1 ? 0 : -entry.touched)
                        .thenComparing(entry -> entry.came);
            case RANDOM -> Comparator.comparing(entry -> entry.key);
            case TINYLFU -> throw new IllegalArgumentException();
        };
    }

    /** Returns how many values went, by cause. */
    Map<RemovalCause, Long> removals() {
        purge();
        return removals;
    }

    /** Returns what is there. */
    Map<Object, Object> fresh() {
        purge();
        Map<Object, Object> fresh = new TreeMap<>();
        entries.forEach((key, entry) -> fresh.put(key, entry.value));
        return fresh;
    }

    private void count(RemovalCause cause) {
        removals.merge(cause, 1L, Long::sum);
    }

    private void purge() {
        entries.values().removeIf(entry -> {
            if (entry.isFresh()) {
                return false;
            }
            count(RemovalCause.EXPIRED);
            return true;
        });
    }

    private void touch(Entry entry) {
        entry.uses++;
        entry.touched = ++moments;
        entry.accessed = ticker.read();
    }

    @Override
    public @Nullable Object get(Object key) {
        purge();
        Entry entry = entries.get((String) key);
        if (entry == null) {
            return null;
        }
        touch(entry);
        return entry.value;
    }

    @Override
    public void put(Object key, Object value, long weight, long lifetimeNanos) {
        purge();
        Entry entry = entries.remove((String) key);
        if (entry != null) {
            count(RemovalCause.REPLACED);
        }
        long counted = spec.weighted() ? weight : 1;
        if (counted > spec.maximum() || (spec.ownLifetimes() && lifetimeNanos <= 0)) {
            return;
        }
        while (weight() + counted > spec.maximum()) {
            Entry victim = entries.values().stream().min(order()).orElseThrow();
            entries.remove(victim.key);
            count(spec.weighted() ? RemovalCause.WEIGHT : RemovalCause.SIZE);
        }
        Entry kept = entry == null ? new Entry((String) key) : entry;
        kept.value = value;
        kept.weight = counted;
        kept.lifetime = lifetimeNanos;
        kept.written = ticker.read();
        touch(kept);
        kept.replaced = ++moments;
        entries.put(kept.key, kept);
    }

    @Override
    public boolean remove(Object key) {
        purge();
        if (entries.remove((String) key) == null) {
            return false;
        }
        count(RemovalCause.EXPLICIT);
        return true;
    }

    @Override
    public boolean remove(Object key, Object value) {
        purge();
        Entry entry = entries.get((String) key);
        return entry != null && entry.value == value && remove(key);
    }

    @Override
    public void clear() {
        purge();
        entries.values().forEach(entry -> count(RemovalCause.EXPLICIT));
        entries.clear();
    }

    @Override
    public void forEach(Visitor visitor) {
        entries.values().stream()
                .filter(Entry::isFresh)
                .sorted(order())
                .forEach(entry -> visitor.visit(entry.key, entry.value, entry.weight, entry.lifetime));
    }

    @Override
    public Iterable<Object> keys() {
        return List.copyOf(entries.keySet());
    }

    @Override
    public long size() {
        purge();
        return entries.size();
    }

    @Override
    public long weight() {
        purge();
        return entries.values().stream().mapToLong(entry -> entry.weight).sum();
    }
}
