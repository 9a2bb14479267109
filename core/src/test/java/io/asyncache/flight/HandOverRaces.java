package io.asyncache.flight;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;
import org.openjdk.jcstress.infra.results.LL_Result;

/** Outcomes on their way to callers, and callers on their way to other loads. */
public final class HandOverRaces {

    private HandOverRaces() {}

    /** What a courier does comes a little later. */
    private static boolean comes(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            Thread.onSpinWait();
        }
        return true;
    }

    @JCStressTest
    @Outcome(id = "1, value", expect = ACCEPTABLE, desc = "once")
    @State
    public static class AttachAndLand {

        private final Loads loads = new Loads();
        private final CompletableFuture<Object> own = new CompletableFuture<>();
        private final CompletableFuture<Object> leader = loads.call(own);
        private final CompletableFuture<Object> joiner = loads.call(own);
        private final AtomicInteger ran = new AtomicInteger();
        private CompletableFuture<Object> attached;

        @Actor
        public void attach() {
            attached = joiner.thenApply(value -> {
                ran.incrementAndGet();
                return value;
            });
        }

        @Actor
        public void land() {
            own.complete("value");
        }

        @Arbiter
        public void end(LL_Result seen) {
            seen.r2 = Loads.value(attached);
            Loads.value(leader);
            seen.r1 = ran.get();
        }
    }

    @JCStressTest
    @Outcome(id = "value, value, 2", expect = ACCEPTABLE, desc = "who waits is woken, what was attached runs once each")
    @State
    public static class WaitAndLand {

        private final Loads loads = new Loads();
        private final CompletableFuture<Object> own = new CompletableFuture<>();
        private final CompletableFuture<Object> leader = loads.call(own);
        private final CompletableFuture<Object> joiner = loads.call(own);
        private final AtomicInteger ran = new AtomicInteger();
        private final CompletableFuture<Integer> below = joiner.thenApply(value -> ran.incrementAndGet());
        private final CompletableFuture<Integer> above = joiner.thenApply(value -> ran.incrementAndGet());

        @Actor
        public void waits(LLL_Result seen) {
            seen.r1 = Loads.value(joiner);
        }

        @Actor
        public void land(LLL_Result seen) {
            own.complete("value");
            seen.r2 = Loads.value(leader);
        }

        @Arbiter
        public void end(LLL_Result seen) {
            below.join();
            above.join();
            seen.r3 = ran.get();
        }
    }

    @JCStressTest
    @Outcome(
            id = "true, true",
            expect = ACCEPTABLE,
            desc = "left the old load, or the new one, which is cancelled then")
    @State
    public static class LeaveAndMove {

        private final Loads loads = new Loads();
        private final CompletableFuture<Object> lost = new CompletableFuture<>();
        private final CompletableFuture<Object> leader = loads.call(lost);
        private final CompletableFuture<Object> joiner = loads.call(lost);

        @Actor
        public void leave() {
            joiner.cancel(true);
        }

        @Actor
        public void move() {
            loads.ticker.advanceNanos(Loads.COALESCE_TIMEOUT);
            loads.flights.look(loads.ticker.read());
        }

        @Arbiter
        public void end(LL_Result seen) {
            boolean stayed = loads.flights.underWay() == 1 && loads.runs.get() == 0;
            seen.r1 = stayed || comes(() -> loads.again.isCancelled() && loads.flights.underWay() == 0);
            seen.r2 = !lost.isDone() && !leader.isDone() && joiner.isCancelled();
        }
    }

    @JCStressTest
    @Outcome(id = "old, 0", expect = ACCEPTABLE, desc = "answered by the load it had joined")
    @Outcome(id = "own, 0", expect = ACCEPTABLE, desc = "answered by a load of its own")
    @State
    public static class LandAndMove {

        private final Loads loads = new Loads();
        private final CompletableFuture<Object> late = new CompletableFuture<>();
        private final CompletableFuture<Object> leader = loads.call(late);
        private final CompletableFuture<Object> joiner = loads.call(late);

        @Actor
        public void land() {
            late.complete("old");
        }

        @Actor
        public void move() {
            loads.ticker.advanceNanos(Loads.COALESCE_TIMEOUT);
            loads.flights.look(loads.ticker.read());
        }

        @Arbiter
        public void end(LL_Result seen) {
            loads.again.complete("own");
            seen.r1 = Loads.value(joiner);
            Loads.value(leader);
            seen.r2 = comes(() -> loads.flights.underWay() == 0) ? 0 : loads.flights.underWay();
        }
    }

    @JCStressTest
    @Outcome(id = "again, false", expect = ACCEPTABLE, desc = "joined before, and looked after; or after, and leads")
    @Outcome(id = "fresh, false", expect = ACCEPTABLE, desc = "came after the invalidation: a load of its own")
    @State
    public static class JoinAndInvalidate {

        private final Loads loads = new Loads();
        private final CompletableFuture<Object> lost = new CompletableFuture<>();
        private final CompletableFuture<Object> leader = loads.call(lost);
        private final CompletableFuture<Object> fresh = new CompletableFuture<>();
        private CompletableFuture<Object> joiner;

        @Actor
        public void join() {
            joiner = loads.call(fresh);
        }

        @Actor
        public void invalidate() {
            loads.flights.invalidate(List.of(Loads.KEY));
        }

        @Arbiter
        public void end(LL_Result seen) {
            loads.ticker.advanceNanos(Loads.COALESCE_TIMEOUT);
            loads.flights.look(loads.ticker.read());
            fresh.complete("fresh");
            loads.again.complete("again");
            seen.r1 = Loads.value(joiner);
            seen.r2 = leader.isDone();
        }
    }

    @JCStressTest
    @Outcome(
            id = "value, 0",
            expect = ACCEPTABLE,
            desc = "who waits in a blocking method is woken; or it found the value")
    @State
    public static class BlockAndLand {

        private final Loads loads = new Loads(true);
        private final Flight elsewhere = loads.elsewhere();

        @Actor
        public void waits(LL_Result seen) {
            seen.r1 = loads.callBlocking();
        }

        @Actor
        public void land() {
            elsewhere.returned("value");
        }

        @Arbiter
        public void end(LL_Result seen) {
            seen.r2 = loads.flights.keysUnderWay();
        }
    }

    @JCStressTest
    @Outcome(id = "value, value, 0", expect = ACCEPTABLE, desc = "answered before it looked at its flag")
    @Outcome(id = "uncached, value, 0", expect = ACCEPTABLE, desc = "left for its own body")
    @State
    public static class InterruptAndLand {

        private final Loads loads = new Loads(true);
        private final Flight elsewhere = loads.elsewhere();

        @Actor
        public void waitsInterrupted(LLL_Result seen) {
            Thread.currentThread().interrupt();
            seen.r1 = loads.callBlocking();
            Thread.interrupted();
        }

        @Actor
        public void land() {
            elsewhere.returned("value");
        }

        @Arbiter
        public void end(LLL_Result seen) {
            seen.r2 = loads.store.get(Loads.KEY);
            seen.r3 = loads.flights.keysUnderWay();
        }
    }

    @JCStressTest
    @Outcome(id = "value, 0", expect = ACCEPTABLE, desc = "answered by the load it had joined")
    @Outcome(id = "own, 0", expect = ACCEPTABLE, desc = "told to run the body itself")
    @State
    public static class LandAndRunItYourself {

        private final Loads loads = new Loads(true);
        private final Flight elsewhere = loads.elsewhere();
        private final Object caller = loads.flights.depart(Loads.KEY, loads, new Object[0]);

        @Actor
        public void land() {
            elsewhere.returned("value");
        }

        @Actor
        public void overdue() {
            loads.ticker.advanceNanos(Loads.COALESCE_TIMEOUT);
            loads.flights.look(loads.ticker.read());
        }

        @Arbiter
        public void end(LL_Result seen) {
            seen.r1 = Loads.blocked(caller);
            seen.r2 = loads.flights.keysUnderWay();
        }
    }

    @JCStressTest
    @Outcome(id = "uncached, 0", expect = ACCEPTABLE, desc = "left before it was told")
    @Outcome(id = "own, 0", expect = ACCEPTABLE, desc = "told, and leads a load of its own, which ends")
    @State
    public static class InterruptAndRunItYourself {

        private final Loads loads = new Loads(true);
        private final Flight elsewhere = loads.elsewhere();

        @Actor
        public void waitsInterrupted(LL_Result seen) {
            Thread.currentThread().interrupt();
            seen.r1 = loads.callBlocking();
            Thread.interrupted();
        }

        @Actor
        public void overdue() {
            loads.ticker.advanceNanos(Loads.COALESCE_TIMEOUT);
            loads.flights.look(loads.ticker.read());
        }

        @Arbiter
        public void end(LL_Result seen) {
            elsewhere.returned("late");
            seen.r2 = loads.flights.keysUnderWay();
        }
    }
}
