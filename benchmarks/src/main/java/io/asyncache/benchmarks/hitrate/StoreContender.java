package io.asyncache.benchmarks.hitrate;

import io.asyncache.store.Policy;
import io.asyncache.store.Store;
import io.asyncache.store.StoreSpec;
import io.asyncache.store.Strength;

/** One of our stores, used as a method cache uses it: a get, and after a miss a put. */
final class StoreContender implements Contender {

    private final Store store;

    StoreContender(Policy policy, int size) {
        StoreSpec spec = new StoreSpec(policy, size, false, null, null, false, Strength.STRONG);
        this.store = Store.create(spec, () -> 0, cause -> {});
    }

    @Override
    public boolean access(Integer key) {
        if (store.get(key) != null) {
            return true;
        }
        store.put(key, key, 1, Long.MAX_VALUE);
        return false;
    }
}
