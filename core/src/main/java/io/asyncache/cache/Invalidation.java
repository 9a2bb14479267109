package io.asyncache.cache;

import io.asyncache.key.KeyParts;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What one rule says that a call of one method makes wrong (S22). */
public final class Invalidation {

    private final Supplier<List<Cache>> caches;
    private final @Nullable PartsOfCall key;
    private final boolean whateverHappens;
    private final AtomicBoolean toldThatNothingFits = new AtomicBoolean();

    /**
     * Creates it.
     *
     * @param caches the caches as they are at the moment, in every class loader
     * @param key computes the key; null for everything
     * @param whateverHappens whether calls that fail count too: then it is done before the call as well
     */
    public Invalidation(Supplier<List<Cache>> caches, @Nullable PartsOfCall key, boolean whateverHappens) {
        this.caches = caches;
        this.key = key;
        this.whateverHappens = whateverHappens;
    }

    boolean whateverHappens() {
        return whateverHappens;
    }

    /** Returns the key of a call; null for everything. */
    @Nullable
    KeyParts keyOf(@Nullable Object[] call) throws Throwable {
        return key == null ? null : KeyParts.of(key.of(call));
    }

    void dropEverything() {
        for (Cache cache : caches.get()) {
            cache.clear();
        }
    }

    /**
     * Drops the key; returns false, once, if no key of any method can be like it. Where one cache has such keys and another
     * has none it does its work: so it is with two caches of one name whose class loaders have classes of their own.
     */
    boolean drop(KeyParts parts) {
        List<Cache> present = caches.get();
        boolean fits = present.isEmpty();
        for (Cache cache : present) {
            fits |= cache.invalidate(parts);
        }
        return fits || toldThatNothingFits.getAndSet(true);
    }

    @Override
    public String toString() {
        return key == null ? "everything" : key.toString();
    }
}
