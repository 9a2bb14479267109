package io.asyncache.store;

/** Stores without expiry, for those who care for nothing but who goes. */
final class Stores {

    private Stores() {}

    /** Returns a store with entries whose values are their keys. */
    static Store of(Policy policy, long maximum, Object... entries) {
        StoreSpec spec = new StoreSpec(policy, maximum, false, null, null, false, Strength.STRONG);
        Store store = Store.create(spec, () -> 0, cause -> {});
        for (Object entry : entries) {
            put(store, entry, entry);
        }
        return store;
    }

    static void put(Store store, Object key, Object value) {
        store.put(key, value, 1, Long.MAX_VALUE);
    }
}
