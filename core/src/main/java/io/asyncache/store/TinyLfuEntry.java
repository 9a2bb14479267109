package io.asyncache.store;

import com.github.benmanes.caffeine.cache.Expiry;
import org.jspecify.annotations.Nullable;

/** A value as Caffeine is given it where it has terms that Caffeine must be told. Equal to itself alone. */
final class TinyLfuEntry {

    final Object key;
    final int weight;
    private final long latest;
    private final Object value;
    private volatile boolean superseded;

    /**
     * Creates an entry.
     *
     * @param latest the time from which it is no longer fresh, even if it is got until then
     */
    TinyLfuEntry(Object key, Object value, int weight, long latest, References<TinyLfuEntry> references) {
        this.key = key;
        this.weight = weight;
        this.latest = latest;
        this.value = references.hold(value, this);
    }

    /** Returns the value, or null if the garbage collector has taken it. */
    @Nullable
    Object value() {
        return value instanceof References.Handle<?> handle ? handle.get() : value;
    }

    /** Returns the time from which it is no longer fresh. */
    long latest() {
        return latest;
    }

    /** Returns how long it is still fresh, if gets don't count; for ever where it has no lifetime of its own. */
    long remaining(long now) {
        return latest == 0 ? StoreSpec.FOR_EVER : latest - now;
    }

    /** Another value came, and could not be kept. */
    void supersede() {
        superseded = true;
    }

    boolean isSuperseded() {
        return superseded;
    }

    /** Tells Caffeine how long entries are fresh. */
    record Lifetimes(long afterAccess) implements Expiry<Object, Object> {

        @Override
        public long expireAfterCreate(Object key, Object entry, long now) {
            return Math.min(((TinyLfuEntry) entry).latest - now, afterAccess);
        }

        @Override
        public long expireAfterUpdate(Object key, Object entry, long now, long remaining) {
            return expireAfterCreate(key, entry, now);
        }

        @Override
        public long expireAfterRead(Object key, Object entry, long now, long remaining) {
            return afterAccess == StoreSpec.FOR_EVER ? remaining : expireAfterCreate(key, entry, now);
        }
    }
}
