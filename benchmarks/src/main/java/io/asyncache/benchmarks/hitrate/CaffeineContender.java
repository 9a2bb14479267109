package io.asyncache.benchmarks.hitrate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/** Caffeine without anything of ours around it. */
final class CaffeineContender implements Contender {

    private final Cache<Integer, Integer> cache;

    CaffeineContender(int size) {
        // On its usual executor the outcome would depend on how soon another thread gets round to evicting.
        this.cache =
                Caffeine.newBuilder().maximumSize(size).executor(Runnable::run).build();
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
