package io.asyncache.flight;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import java.util.concurrent.CompletableFuture;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;
import org.openjdk.jcstress.infra.results.LL_Result;

/** Who comes at the same moment: another caller, the load's end, everybody's leaving. */
public final class JoinRaces {

    private JoinRaces() {}

    @JCStressTest
    @Outcome(id = "first, first", expect = ACCEPTABLE, desc = "the first led")
    @Outcome(id = "second, second", expect = ACCEPTABLE, desc = "the second led")
    @State
    public static class TwoCallers {

        private final Loads loads = new Loads();
        private final CompletableFuture<Object> first = new CompletableFuture<>();
        private final CompletableFuture<Object> second = new CompletableFuture<>();
        private CompletableFuture<Object> firstCaller;
        private CompletableFuture<Object> secondCaller;

        @Actor
        public void first() {
            firstCaller = loads.call(first);
        }

        @Actor
        public void second() {
            secondCaller = loads.call(second);
        }

        @Arbiter
        public void end(LL_Result seen) {
            first.complete("first");
            second.complete("second");
            seen.r1 = Loads.value(firstCaller);
            seen.r2 = Loads.value(secondCaller);
        }
    }

    @JCStressTest
    @Outcome(id = "value, value, 0", expect = ACCEPTABLE, desc = "joined, or found the value kept")
    @State
    public static class JoinAndLand {

        private final Loads loads = new Loads();
        private final CompletableFuture<Object> own = new CompletableFuture<>();
        private final CompletableFuture<Object> leader = loads.call(own);

        @Actor
        public void land(LLL_Result seen) {
            own.complete("value");
            seen.r1 = Loads.value(leader);
        }

        @Actor
        public void join(LLL_Result seen) {
            seen.r2 = Loads.value(loads.call(CompletableFuture.completedFuture("another load")));
        }

        @Arbiter
        public void end(LLL_Result seen) {
            seen.r3 = loads.flights.underWay();
        }
    }

    @JCStressTest
    @Outcome(id = "old, false, 0", expect = ACCEPTABLE, desc = "joined in time: the load goes on")
    @Outcome(id = "fresh, true, 0", expect = ACCEPTABLE, desc = "came after all had cancelled: a load of its own")
    @State
    public static class CancelAllAndJoin {

        private final Loads loads = new Loads();
        private final CompletableFuture<Object> own = new CompletableFuture<>();
        private final CompletableFuture<Object> leader = loads.call(own);
        private final CompletableFuture<Object> fresh = new CompletableFuture<>();
        private CompletableFuture<Object> late;

        @Actor
        public void cancel() {
            leader.cancel(true);
        }

        @Actor
        public void join() {
            late = loads.call(fresh);
        }

        @Arbiter
        public void end(LLL_Result seen) {
            own.complete("old");
            fresh.complete("fresh");
            seen.r1 = Loads.value(late);
            seen.r2 = own.isCancelled();
            seen.r3 = loads.flights.underWay();
        }
    }

    @JCStressTest
    @Outcome(id = "true, 0", expect = ACCEPTABLE, desc = "whoever was last passed it on")
    @State
    public static class CancelTogether {

        private final Loads loads = new Loads();
        private final CompletableFuture<Object> own = new CompletableFuture<>();
        private final CompletableFuture<Object> leader = loads.call(own);
        private final CompletableFuture<Object> joiner = loads.call(own);

        @Actor
        public void leader() {
            leader.cancel(true);
        }

        @Actor
        public void joiner() {
            joiner.cancel(true);
        }

        @Arbiter
        public void end(LL_Result seen) {
            seen.r1 = own.isCancelled();
            seen.r2 = loads.flights.underWay();
        }
    }

    @JCStressTest
    @Outcome(id = "value, value, 0", expect = ACCEPTABLE, desc = "the one that stays is answered")
    @State
    public static class LeaveAndLand {

        private final Loads loads = new Loads();
        private final CompletableFuture<Object> own = new CompletableFuture<>();
        private final CompletableFuture<Object> leader = loads.call(own);
        private final CompletableFuture<Object> leaving = loads.call(own);
        private final CompletableFuture<Object> staying = loads.call(own);

        @Actor
        public void leave() {
            leaving.cancel(true);
        }

        @Actor
        public void land() {
            own.complete("value");
        }

        @Arbiter
        public void end(LLL_Result seen) {
            seen.r1 = Loads.value(leader);
            seen.r2 = Loads.value(staying);
            seen.r3 = loads.flights.underWay();
        }
    }
}
