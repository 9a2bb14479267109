package io.asyncache.benchmarks.hitrate;

import io.asyncache.store.Lookaside;
import io.asyncache.store.Policy;
import io.asyncache.store.Store;
import io.asyncache.store.StoreSpec;
import io.asyncache.store.Strength;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One of our stores, used as a method cache uses it: a get, and after a miss a put. Where there is a table beside the store
 * it is asked first, so that the policy hears of hits as seldom as it does there.
 */
final class StoreContender implements Contender {

    /** For how long a get renews; the time stands still, so that nothing expires. */
    static final Duration RENEWED = Duration.ofDays(1);

    private final Store store;
    private final @Nullable Lookaside lookaside;

    private StoreContender(Store store, @Nullable Lookaside lookaside) {
        this.store = store;
        this.lookaside = lookaside;
    }

    static StoreContender of(Policy policy, int size) {
        Store store = store(policy, size, null);
        return new StoreContender(store, store.lookaside());
    }

    /** The store without its table, and one whose gets renew what they find, so that the policy hears of each use. */
    static StoreContender renewing(Policy policy, int size) {
        return new StoreContender(store(policy, size, RENEWED), null);
    }

    private static Store store(Policy policy, int size, @Nullable Duration renewed) {
        StoreSpec spec = new StoreSpec(policy, size, false, null, renewed, false, Strength.STRONG);
        return Store.create(spec, () -> 0, cause -> {});
    }

    @Override
    public boolean access(Integer key) {
        if (lookaside == null ? store.get(key) != null : hit(lookaside, key)) {
            return true;
        }
        store.put(key, key, 1, Long.MAX_VALUE);
        return false;
    }

    private boolean hit(Lookaside beside, Integer key) {
        Lookaside.Entry entry = beside.find(key.hashCode());
        if (entry != null && entry.key().equals(key) && beside.get(entry) != null) {
            return true;
        }
        long changes = beside.changes();
        long now = beside.now();
        Object kept = store.get(key);
        if (kept == null) {
            return false;
        }
        beside.note(key, kept, now, changes);
        return true;
    }
}
