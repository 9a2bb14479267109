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

/** Two threads at a full store of ours: what they see must be what some order of their operations gives. */
public final class EvictionRaces {

    private EvictionRaces() {}

    @JCStressTest
    @Outcome(id = "a, null, 1", expect = ACCEPTABLE, desc = "a was last")
    @Outcome(id = "null, b, 1", expect = ACCEPTABLE, desc = "b was last")
    @State
    public static class PutTwoKeysWhereOneFits {

        private final Store store = Stores.of(Policy.LFU, 1, "c");

        @Actor
        public void one() {
            Stores.put(store, "a", "a");
        }

        @Actor
        public void other() {
            Stores.put(store, "b", "b");
        }

        @Arbiter
        public void end(LLL_Result seen) {
            seen.r1 = store.get("a");
            seen.r2 = store.get("b");
            seen.r3 = store.size();
        }
    }

    @JCStressTest
    @Outcome(id = "a, a, null, c", expect = ACCEPTABLE, desc = "used first, so that b had to go")
    @Outcome(id = "null, null, b, c", expect = ACCEPTABLE, desc = "gone first")
    @State
    public static class UseAndEvictTheLeastRecent {

        private final Store store = Stores.of(Policy.LRU, 2, "a", "b");

        @Actor
        public void use(LLLL_Result seen) {
            seen.r1 = store.get("a");
        }

        @Actor
        public void evict() {
            Stores.put(store, "c", "c");
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

        private final Store store = Stores.of(Policy.LFU, 2, "a", "b");

        @Actor
        public void use(LLLL_Result seen) {
            seen.r1 = store.get("a");
        }

        @Actor
        public void evict() {
            Stores.put(store, "c", "c");
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

        private final Store store = Stores.of(Policy.LRU, 1, "a");

        @Actor
        public void evict() {
            Stores.put(store, "b", "b");
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

        private final Store store = Stores.of(Policy.MRU, 1, "a");

        @Actor
        public void evict() {
            Stores.put(store, "b", "b");
        }

        @Actor
        public void look(LL_Result seen) {
            seen.r1 = store.get("a");
            seen.r2 = store.get("b");
        }
    }
}
