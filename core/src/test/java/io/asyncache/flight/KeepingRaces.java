package io.asyncache.flight;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** What is kept while the key is invalidated. */
public final class KeepingRaces {

    private KeepingRaces() {}

    private static CompletableFuture<Object> fresh() {
        return CompletableFuture.completedFuture("fresh");
    }

    @JCStressTest
    @Outcome(id = "fresh, fresh", expect = ACCEPTABLE, desc = "the old value is gone for good")
    @State
    public static class KeepAndInvalidate {

        private final Loads loads = new Loads();
        private final CompletableFuture<Object> own = new CompletableFuture<>();
        private final CompletableFuture<Object> leader = loads.call(own);

        @Actor
        public void land() {
            own.complete("old");
        }

        @Actor
        public void invalidate(LL_Result seen) {
            loads.flights.invalidate(List.of(Loads.KEY));
            seen.r1 = Loads.value(loads.call(fresh()));
        }

        @Arbiter
        public void end(LL_Result seen) {
            seen.r2 = loads.store.get(Loads.KEY);
        }
    }

    @JCStressTest
    @Outcome(id = "fresh, fresh", expect = ACCEPTABLE, desc = "the old value is gone for good")
    @State
    public static class AnswerKeptAndInvalidate {

        private final Loads loads = new Loads();
        private final CompletableFuture<Object> kept = loads.call(CompletableFuture.completedFuture("old"));

        /** A call that has looked into the store already: it takes off, and may find the old value there now. */
        @Actor
        public void call() {
            loads.call(fresh());
        }

        @Actor
        public void invalidate(LL_Result seen) {
            loads.flights.invalidate(List.of(Loads.KEY));
            seen.r1 = Loads.value(loads.call(fresh()));
        }

        @Arbiter
        public void end(LL_Result seen) {
            seen.r2 = loads.store.get(Loads.KEY);
        }
    }

    @JCStressTest
    @Outcome(id = "fresh, fresh", expect = ACCEPTABLE, desc = "a load that no key leads to is not kept either")
    @State
    public static class KeepAloneAndInvalidate {

        private final Loads loads = new Loads();
        private final Flight alone = loads.flights.departAlone(Loads.KEY, loads, new Object[0], null);

        @Actor
        public void land() {
            alone.returned(CompletableFuture.completedFuture("old"));
        }

        @Actor
        public void invalidate(LL_Result seen) {
            loads.flights.invalidate(List.of(Loads.KEY));
            seen.r1 = Loads.value(loads.call(fresh()));
        }

        @Arbiter
        public void end(LL_Result seen) {
            seen.r2 = loads.store.get(Loads.KEY);
        }
    }

    @JCStressTest
    @Outcome(id = "fresh, fresh", expect = ACCEPTABLE, desc = "found by looking at all keys, it is gone for good, too")
    @State
    public static class KeepAndInvalidateIf {

        private final Loads loads = new Loads();
        private final CompletableFuture<Object> own = new CompletableFuture<>();
        private final CompletableFuture<Object> leader = loads.call(own);

        @Actor
        public void land() {
            own.complete("old");
        }

        @Actor
        public void invalidate(LL_Result seen) {
            loads.flights.invalidateIf(Loads.KEY::equals);
            seen.r1 = Loads.value(loads.call(fresh()));
        }

        @Arbiter
        public void end(LL_Result seen) {
            seen.r2 = loads.store.get(Loads.KEY);
        }
    }

    @JCStressTest
    @Outcome(id = "fresh, fresh", expect = ACCEPTABLE, desc = "a load that took off meanwhile does not bring it back")
    @State
    public static class AnswerKeptAndInvalidateIf {

        private final Loads loads = new Loads();
        private final CompletableFuture<Object> kept = loads.call(CompletableFuture.completedFuture("old"));

        @Actor
        public void call() {
            loads.call(fresh());
        }

        @Actor
        public void invalidate(LL_Result seen) {
            loads.flights.invalidateIf(Loads.KEY::equals);
            seen.r1 = Loads.value(loads.call(fresh()));
        }

        @Arbiter
        public void end(LL_Result seen) {
            seen.r2 = loads.store.get(Loads.KEY);
        }
    }

    @JCStressTest
    @Outcome(id = "fresh, fresh", expect = ACCEPTABLE, desc = "a load that no key leads to is not kept either")
    @State
    public static class KeepAloneAndInvalidateIf {

        private final Loads loads = new Loads();
        private final Flight alone = loads.flights.departAlone(Loads.KEY, loads, new Object[0], null);

        @Actor
        public void land() {
            alone.returned(CompletableFuture.completedFuture("old"));
        }

        @Actor
        public void invalidate(LL_Result seen) {
            loads.flights.invalidateIf(Loads.KEY::equals);
            seen.r1 = Loads.value(loads.call(fresh()));
        }

        @Arbiter
        public void end(LL_Result seen) {
            seen.r2 = loads.store.get(Loads.KEY);
        }
    }
}
