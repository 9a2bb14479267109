package io.asyncache.store;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;
import org.openjdk.jcstress.infra.results.LL_Result;

/** Two threads at one key of one of our stores: what they see must be what some order of their operations gives. */
public final class KeyRaces {

    private KeyRaces() {}

    @JCStressTest
    @Outcome(id = "x, 1", expect = ACCEPTABLE, desc = "x was last")
    @Outcome(id = "y, 1", expect = ACCEPTABLE, desc = "y was last")
    @State
    public static class PutOneKey {

        private final Store store = Stores.of(Policy.LRU, 2);

        @Actor
        public void one() {
            Stores.put(store, "k", "x");
        }

        @Actor
        public void other() {
            Stores.put(store, "k", "y");
        }

        @Arbiter
        public void end(LL_Result seen) {
            seen.r1 = store.get("k");
            seen.r2 = store.size();
        }
    }

    @JCStressTest
    @Outcome(id = "true, new, 1", expect = ACCEPTABLE, desc = "the old one was removed")
    @Outcome(id = "true, null, 0", expect = ACCEPTABLE, desc = "the new one was removed")
    @State
    public static class PutAndRemove {

        private final Store store = Stores.of(Policy.FIFO, 2, "k");

        @Actor
        public void put() {
            Stores.put(store, "k", "new");
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

        private final Store store = Stores.of(Policy.RANDOM, 2, "k");

        @Actor
        public void put() {
            Stores.put(store, "k", "new");
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

        private final Store store = Stores.of(Policy.MRU, 2, "k");

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
    @Outcome(id = "old, old", expect = ACCEPTABLE, desc = "before")
    @Outcome(id = "old, null", expect = ACCEPTABLE, desc = "before and between")
    @Outcome(id = "null, null", expect = ACCEPTABLE, desc = "between")
    @Outcome(id = "old, new", expect = ACCEPTABLE, desc = "before and after")
    @Outcome(id = "null, new", expect = ACCEPTABLE, desc = "between and after")
    @Outcome(id = "new, new", expect = ACCEPTABLE, desc = "after")
    @State
    public static class SeeThatTheOldOneStaysAway {

        private final Store store = Stores.of(Policy.LRU, 1);

        public SeeThatTheOldOneStaysAway() {
            Stores.put(store, "k", "old");
        }

        @Actor
        public void change() {
            store.remove("k");
            Stores.put(store, "k", "new");
        }

        @Actor
        public void look(LL_Result seen) {
            seen.r1 = store.get("k");
            seen.r2 = store.get("k");
        }
    }
}
