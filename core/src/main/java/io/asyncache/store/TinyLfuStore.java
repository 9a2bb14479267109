package io.asyncache.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import io.asyncache.time.Ticker;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A store whose policy is Window TinyLFU (Einziger, Friedman, Manes: "TinyLFU: A Highly Efficient Cache Admission
 * Policy", 2017), as Caffeine has it.
 *
 * <p>Caffeine is used as a plain bounded map: its maintenance runs on the caller that makes it due, never on the
 * application's common pool.
 */
public final class TinyLfuStore {

    private final Cache<Object, Object> entries;

    /**
     * Creates an empty store.
     *
     * @param maximumSize entries kept at most, {@link Long#MAX_VALUE} for no bound
     * @param expireAfterWrite how long an entry is fresh, or null for ever
     * @param ticker the time by which entries expire
     * @param evicted run for each entry that makes room for another; must return at once
     */
    public TinyLfuStore(long maximumSize, @Nullable Duration expireAfterWrite, Ticker ticker, Runnable evicted) {
        Caffeine<Object, Object> builder = Caffeine.newBuilder().executor(Runnable::run);
        if (maximumSize != Long.MAX_VALUE) {
            builder.maximumSize(maximumSize).evictionListener((key, value, cause) -> {
                if (cause == RemovalCause.SIZE) {
                    evicted.run();
                }
            });
        }
        if (expireAfterWrite != null) {
            builder.expireAfterWrite(expireAfterWrite).ticker(ticker::read);
        }
        entries = builder.build();
    }

    /** Returns the fresh value, or null. */
    public @Nullable Object get(Object key) {
        return entries.getIfPresent(key);
    }

    /** Keeps the value from now on, in place of any other. */
    public void put(Object key, Object value) {
        entries.put(key, value);
    }

    /** Drops the key's value. */
    public void remove(Object key) {
        entries.invalidate(key);
    }

    /** Drops everything. */
    public void clear() {
        entries.invalidateAll();
    }

    /** Returns the number of fresh entries, once pending evictions are done. */
    public long size() {
        entries.cleanUp();
        return entries.estimatedSize();
    }
}
