package io.asyncache.store;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLLL_Result;
import org.openjdk.jcstress.infra.results.LLL_Result;
import org.openjdk.jcstress.infra.results.LL_Result;

/** Two threads at one of our stores: what they see must be what some order of their operations gives. */
public final class Races {

    private Races() {}

    private static Store store(Policy policy, long maximum, Object... entries) {
        StoreSpec spec = new StoreSpec(policy, maximum, false, null, null, false, Strength.STRONG);
        Store store = Store.create(spec, () -> 0, cause -> {});
        for (Object entry : entries) {
            put(store, entry, entry);
        }
        return store;
    }

    private static void put(Store store, Object key, Object value) {
        store.put(key, value, 1, Long.MAX_VALUE);
    }

    @JCStressTest
    @Outcome(id = "x, 1", expect = ACCEPTABLE, desc = "x was last")
    @Outcome(id = "y, 1", expect = ACCEPTABLE, desc = "y was last")
    @State
    public static class PutOneKey {

        private final Store store = store(Policy.LRU, 2);

        @Actor
        public void one() {
            put(store, "k", "x");
        }

        @Actor
        public void other() {
            put(store, "k", "y");
        }

        @Arbiter
        public void end(LL_Result seen) {
            seen.r1 = store.get("k");
            seen.r2 = store.size();
        }
    }

    @JCStressTest
    @Outcome(id = "a, null, 1", expect = ACCEPTABLE, desc = "a was last")
    @Outcome(id = "null, b, 1", expect = ACCEPTABLE, desc = "b was last")
    @State
    public static class PutTwoKeysWhereOneFits {

        private final Store store = store(Policy.LFU, 1, "c");

        @Actor
        public void one() {
            put(store, "a", "a");
        }

        @Actor
        public void other() {
            put(store, "b", "b");
        }

        @Arbiter
        public void end(LLL_Result seen) {
            seen.r1 = store.get("a");
            seen.r2 = store.get("b");
            seen.r3 = store.size();
        }
    }

    @JCStressTest
    @Outcome(id = "true, new, 1", expect = ACCEPTABLE, desc = "the old one was removed")
    @Outcome(id = "true, null, 0", expect = ACCEPTABLE, desc = "the new one was removed")
    @State
    public static class PutAndRemove {

        private final Store store = store(Policy.FIFO, 2, "k");

        @Actor
        public void put() {
            Races.put(store, "k", "new");
        }

        @Actor
        public void remove(LLL_Result seen) {
            seen.r1 = store.remove("k");
        }

        @Arbiter
        public void end(LLL_Result seen) {
            seen.r2 = store.get("k");
            seen.r3 = store.size();
        }
    }

    @JCStressTest
    @Outcome(id = "true, new", expect = ACCEPTABLE, desc = "the old one was still there")
    @Outcome(id = "false, new", expect = ACCEPTABLE, desc = "another was there by then")
    @State
    public static class PutAndRemoveThatVeryValue {

        private final Store store = store(Policy.RANDOM, 2, "k");

        @Actor
        public void put() {
            Races.put(store, "k", "new");
        }

        @Actor
        public void remove(LL_Result seen) {
            seen.r1 = store.remove("k", "k");
        }

        @Arbiter
        public void end(LL_Result seen) {
            seen.r2 = store.get("k");
        }
    }

    @JCStressTest
    @Outcome(id = "true, false", expect = ACCEPTABLE, desc = "one of them had it")
    @Outcome(id = "false, true", expect = ACCEPTABLE, desc = "one of them had it")
    @State
    public static class RemoveTwice {

        private final Store store = store(Policy.MRU, 2, "k");

        @Actor
        public void one(LL_Result seen) {
            seen.r1 = store.remove("k");
        }

        @Actor
        public void other(LL_Result seen) {
            seen.r2 = store.remove("k", "k");
        }
    }

    @JCStressTest
    @Outcome(id = "a, a, null, c", expect = ACCEPTABLE, desc = "used first, so that b had to go")
    @Outcome(id = "null, null, b, c", expect = ACCEPTABLE, desc = "gone first")
    @State
    public static class UseAndEvictTheLeastRecent {

        private final Store store = store(Policy.LRU, 2, "a", "b");

        @Actor
        public void use(LLLL_Result seen) {
            seen.r1 = store.get("a");
        }

        @Actor
        public void evict() {
            put(store, "c", "c");
        }

        @Arbiter
        public void end(LLLL_Result seen) {
            seen.r2 = store.get("a");
            seen.r3 = store.get("b");
            seen.r4 = store.get("c");
        }
    }

    @JCStressTest
    @Outcome(id = "a, a, null, c", expect = ACCEPTABLE, desc = "used first, so that b had to go")
    @Outcome(id = "null, null, b, c", expect = ACCEPTABLE, desc = "gone first")
    @State
    public static class UseAndEvictTheLeastFrequent {

        private final Store store = store(Policy.LFU, 2, "a", "b");

        @Actor
        public void use(LLLL_Result seen) {
            seen.r1 = store.get("a");
        }

        @Actor
        public void evict() {
            put(store, "c", "c");
        }

        @Arbiter
        public void end(LLLL_Result seen) {
            seen.r2 = store.get("a");
            seen.r3 = store.get("b");
            seen.r4 = store.get("c");
        }
    }

    @JCStressTest
    @Outcome(id = "null, a", expect = ACCEPTABLE, desc = "looked before")
    @Outcome(id = "null, null", expect = ACCEPTABLE, desc = "looked before and after")
    @Outcome(id = "b, null", expect = ACCEPTABLE, desc = "looked after")
    @State
    public static class SeeTheNewcomerAndNotWhomItDroveOut {

        private final Store store = store(Policy.LRU, 1, "a");

        @Actor
        public void evict() {
            put(store, "b", "b");
        }

        @Actor
        public void look(LL_Result seen) {
            seen.r1 = store.get("b");
            seen.r2 = store.get("a");
        }
    }

    @JCStressTest
    @Outcome(id = "a, null", expect = ACCEPTABLE, desc = "looked before")
    @Outcome(id = "a, b", expect = ACCEPTABLE, desc = "looked before and after")
    @Outcome(id = "null, b", expect = ACCEPTABLE, desc = "looked after")
    @State
    public static class SeeWhoIsGoneAndWhoDroveItOut {

        private final Store store = store(Policy.MRU, 1, "a");

        @Actor
        public void evict() {
            put(store, "b", "b");
        }

        @Actor
        public void look(LL_Result seen) {
            seen.r1 = store.get("a");
            seen.r2 = store.get("b");
        }
    }

    @JCStressTest
    @Outcome(id = "old, old", expect = ACCEPTABLE, desc = "before")
    @Outcome(id = "old, null", expect = ACCEPTABLE, desc = "before and between")
    @Outcome(id = "null, null", expect = ACCEPTABLE, desc = "between")
    @Outcome(id = "old, new", expect = ACCEPTABLE, desc = "before and after")
    @Outcome(id = "null, new", expect = ACCEPTABLE, desc = "between and after")
    @Outcome(id = "new, new", expect = ACCEPTABLE, desc = "after")
    @State
    public static class SeeThatTheOldOneStaysAway {

        private final Store store = store(Policy.LRU, 1);

        public SeeThatTheOldOneStaysAway() {
            put(store, "k", "old");
        }

        @Actor
        public void change() {
            store.remove("k");
            put(store, "k", "new");
        }

        @Actor
        public void look(LL_Result seen) {
            seen.r1 = store.get("k");
            seen.r2 = store.get("k");
        }
    }
}
