package io.asyncache.store;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import io.asyncache.key.Key;
import io.asyncache.key.Receivers;
import io.asyncache.key.Scope;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.openjdk.jcstress.infra.results.L_Result;

/** A value that is noted beside the store while the store drops it: it must not be found after that. */
public final class LookasideRaces {

    private LookasideRaces() {}

    /** A store that has one value, and what calls do there. */
    private static class Setting {

        final Store store = new TinyLfuStore(
                new StoreSpec(Policy.TINYLFU, 10, false, null, null, false, Strength.STRONG), () -> 0, cause -> {});
        final Lookaside lookaside = store.lookaside();
        final Scope scope = new Receivers(this).none();
        final Key key = Key.of(scope, "k");

        Setting() {
            store.put(key, "old", 1, Long.MAX_VALUE);
        }

        void getAndNote() {
            long changes = lookaside.changes();
            Object value = store.get(key);
            if (value != null) {
                lookaside.note(key, value, 0, changes);
            }
        }

        @Nullable
        Object look() {
            Lookaside.Entry entry = lookaside.find(key.hashCode());
            return entry == null ? null : lookaside.held(entry, 0);
        }
    }

    @JCStressTest
    @Outcome(id = "null", expect = ACCEPTABLE, desc = "it is gone")
    @State
    public static class NoteAndRemove extends Setting {

        @Actor
        public void note() {
            getAndNote();
        }

        @Actor
        public void remove() {
            store.remove(key);
        }

        @Arbiter
        public void end(L_Result seen) {
            seen.r1 = look();
        }
    }

    @JCStressTest
    @Outcome(id = "null", expect = ACCEPTABLE, desc = "nobody has noted the new one")
    @Outcome(id = "new", expect = ACCEPTABLE, desc = "the new one was noted")
    @State
    public static class NoteAndReplace extends Setting {

        @Actor
        public void note() {
            getAndNote();
        }

        @Actor
        public void replace() {
            store.put(key, "new", 1, Long.MAX_VALUE);
        }

        @Arbiter
        public void end(L_Result seen) {
            seen.r1 = look();
        }
    }

    /** The one who has removed it must not find it, whatever another is about to do. */
    @JCStressTest
    @Outcome(id = "true, null", expect = ACCEPTABLE, desc = "it is gone for the one who removed it")
    @State
    public static class NoteAndLookAfterRemoving extends Setting {

        @Actor
        public void note() {
            getAndNote();
        }

        @Actor
        public void removeAndLook(LL_Result seen) {
            seen.r1 = store.remove(key);
            seen.r2 = look();
        }
    }

    @JCStressTest
    @Outcome(id = "null", expect = ACCEPTABLE, desc = "it is gone")
    @State
    public static class NoteAndClear extends Setting {

        @Actor
        public void note() {
            getAndNote();
        }

        @Actor
        public void clear() {
            store.clear();
        }

        @Arbiter
        public void end(L_Result seen) {
            seen.r1 = look();
        }
    }
}
