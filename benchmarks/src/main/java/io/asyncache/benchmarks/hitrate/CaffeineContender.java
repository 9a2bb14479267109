package io.asyncache.benchmarks.hitrate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/** Caffeine without anything of ours around it. */
final class CaffeineContender implements Contender {

    private final Cache<Integer, Integer> cache;

    CaffeineContender(int size) {
        this(builder(size));
    }

    private CaffeineContender(Caffeine<Object, Object> builder) {
        this.cache = builder.build();
    }

    /** One that hears of each use: without an expiry Caffeine skips those that come before it counts. */
    static CaffeineContender renewing(int size) {
        return new CaffeineContender(
                builder(size).expireAfterAccess(StoreContender.RENEWED).ticker(() -> 0));
    }

    private static Caffeine<Object, Object> builder(int size) {
        // On its usual executor the outcome would depend on how soon another thread gets round to evicting.
        return Caffeine.newBuilder().maximumSize(size).executor(Runnable::run);
    }

    @Override
    public boolean access(Integer key) {
        if (cache.getIfPresent(key) != null) {
            return true;
        }
        cache.put(key, key);
        return false;
    }
}
