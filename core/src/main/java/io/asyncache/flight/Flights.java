package io.asyncache.flight;

import io.asyncache.stats.Counters;
import io.asyncache.stats.Reporter;
import io.asyncache.store.Store;
import io.asyncache.time.Heartbeat;
import io.asyncache.time.Ticker;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The loads under way for one store: at most one for each key that others may join, and no more than a given number in
 * all (S27).
 */
public final class Flights implements Heartbeat.Watch {

    private static final Comparator<Flight> BY_DEADLINE = (a, b) -> {
        // By difference, as the ticker's values may wrap.
        long earlier = a.deadline() - b.deadline();
        return earlier != 0 ? Long.signum(earlier) : Long.compare(a.number, b.number);
    };

    private final Store store;
    private final FlightRules rules;
    private final Counters counters;
    private final Reporter reporter;
    private final Ticker ticker;
    private final Couriers couriers;
    private final Nesting nesting;
    private final Settlement settlement;

    private final ConcurrentHashMap<Object, Flight> underWay = new ConcurrentHashMap<>();
    private final ConcurrentSkipListSet<Flight> awaited = new ConcurrentSkipListSet<>(BY_DEADLINE);
    private final AtomicInteger places = new AtomicInteger();
    private final AtomicLong numbers = new AtomicLong();

    /** Held while a value is put into the store whose load no key leads to, and while invalidations are counted. */
    private final Object invalidating = new Object();

    private volatile long invalidations;

    /** Creates an empty set of flights whose outcomes go to the given store. */
    public Flights(
            Store store,
            FlightRules rules,
            Counters counters,
            Reporter reporter,
            Ticker ticker,
            Couriers couriers,
            Nesting nesting) {
        this.store = store;
        this.rules = rules;
        this.counters = counters;
        this.reporter = reporter;
        this.ticker = ticker;
        this.couriers = couriers;
        this.nesting = nesting;
        this.settlement = new Settlement(couriers, nesting, FutureInternals.available());
    }

    /**
     * Decides what a call does whose key holds nothing.
     *
     * @param key the call's key
     * @param body the method
     * @param arguments the receiver and the arguments
     * @return a {@link Flight}, if this call runs the body and leads the load; a {@link CompletableFuture}, its own, if
     *     it joined another's load or a value is kept by now; a {@link FailedLoad} that is to be thrown; null, if it runs
     *     uncached
     */
    public @Nullable Object depart(Object key, Body body, @Nullable Object[] arguments) {
        return depart(key, body, arguments, null);
    }

    /**
     * Decides the same where an old value may answer.
     *
     * @param fallback the old value, which answers if the load fails
     */
    public @Nullable Object depart(Object key, Body body, @Nullable Object[] arguments, @Nullable Fallback fallback) {
        try {
            return leadOrJoin(key, body, arguments, fallback);
        } catch (Throwable comparing) {
            // The only foreign code in there is the equals of the key's parts.
            counters.keyFailed();
            counters.bypassed();
            reporter.keyFailed(body.name(), comparing);
            return null;
        }
    }

    private @Nullable Object leadOrJoin(
            Object key, Body body, @Nullable Object[] arguments, @Nullable Fallback fallback) {
        while (true) {
            Flight flight = underWay.get(key);
            if (flight == null) {
                if (!takePlace()) {
                    counters.bypassed();
                    return null;
                }
                Flight own = new Flight(this, body, key, arguments, true).runHere();
                own.fallBackTo(fallback);
                flight = register(own);
                if (flight == null) {
                    return lead(own);
                }
            }
            if (flight.runsHere()) {
                // S12: the body of this very load calls for its own key.
                counters.bypassed();
                return null;
            }
            flight.fallBackTo(fallback);
            CompletableFuture<Object> joined = flight.join(arguments);
            if (joined != null) {
                counters.coalesced();
                return joined;
            }
            // It landed, or lost its callers or its place, while we looked: whatever it kept is in the store by now.
            Object kept = store.get(key);
            Object answer = kept == null ? null : body.answer(kept);
            if (answer != null) {
                counters.hit();
                return answer;
            }
            underWay.remove(key, flight);
        }
    }

    /** Makes the load its key's, or returns the key's present one; the place of one that isn't is given up. */
    private @Nullable Flight register(Flight own) {
        boolean registered = false;
        try {
            Flight present = underWay.putIfAbsent(own.key, own);
            registered = present == null;
            return present;
        } finally {
            // An equals of the application's may have thrown.
            if (!registered && own.giveUpPlace()) {
                places.decrementAndGet();
            }
        }
    }

    private Object lead(Flight own) {
        // A load may have landed after our look into the store and before we took off: its value answers us and those
        // who joined meanwhile.
        Object kept;
        try {
            kept = store.get(own.key);
        } catch (Throwable comparing) {
            // The call runs uncached, and so this load ends here.
            lost(own);
            throw comparing;
        }
        Object answer = kept == null ? null : own.body.answer(kept);
        if (answer == null) {
            counters.miss();
            return own;
        }
        counters.hit();
        own.answer(answer);
        return answer;
    }

    /** Decides the same for a method whose calls each run: a load that nobody joins, or null to run uncached. */
    public @Nullable Flight departAlone(
            Object key, Body body, @Nullable Object[] arguments, @Nullable Fallback fallback) {
        if (!takePlace()) {
            counters.bypassed();
            return null;
        }
        counters.miss();
        Flight own = new Flight(this, body, key, arguments, true).runHere();
        own.fallBackTo(fallback);
        return own;
    }

    /**
     * Loads a key's value anew in the background, unless a load for it is under way already or there is no room (S20).
     *
     * @param fallback the present value, for a caller that joins after it has expired; null if it must not answer then
     */
    public void refresh(Object key, Body body, @Nullable Object[] arguments, @Nullable Fallback fallback) {
        if (underWay.containsKey(key) || !takePlace()) {
            return;
        }
        Flight own = new Flight(this, body, key, arguments, true);
        own.fallBackTo(fallback);
        if (register(own) != null) {
            return;
        }
        // Another refresh may have landed after the look at the value and before this one took off.
        Object kept = store.get(key);
        Object answer = kept == null || body.isRefreshDue(kept) ? null : body.answer(kept);
        if (answer != null) {
            own.answer(answer);
            return;
        }
        counters.refresh();
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        couriers.send(List.of(new Couriers.Errand(() -> runBody(own, arguments), own::threw, context)));
    }

    private boolean takePlace() {
        if (places.incrementAndGet() > rules.maximumLoads()) {
            places.decrementAndGet();
            return false;
        }
        return true;
    }

    /** Drops what is kept for the key; a load under way for it answers those who joined and is not kept (S22). */
    public void invalidate(Object key) {
        synchronized (invalidating) {
            invalidations++;
        }
        outdate(key);
        store.remove(key);
        // Once more: a load that took off since may have found the old value in the store and be answering it.
        outdate(key);
    }

    private void outdate(Object key) {
        Flight flight = underWay.remove(key);
        if (flight != null) {
            flight.outdate();
            retire(flight);
        }
    }

    /** Returns the number of loads that count as under way. */
    public int underWay() {
        return places.get();
    }

    /** Returns the number of keys that lead to a load. */
    public int keysUnderWay() {
        return underWay.size();
    }

    /** Returns how many have joined the key's load and wait for it. */
    public int waiting(Object key) {
        Flight flight = underWay.get(key);
        return flight == null ? 0 : flight.waiting();
    }

    /** Gives callers who have waited for too long loads of their own (S12). */
    @Override
    public boolean look(long now) {
        for (Flight flight : awaited) {
            if (flight.deadline() - now > 0) {
                return true;
            }
            awaited.remove(flight);
            List<Caller> due = flight.overdue(now);
            if (!due.isEmpty()) {
                retire(flight);
                runFor(due, flight);
            }
            if (flight.isQueued()) {
                awaitDeadline(flight);
            }
        }
        return !awaited.isEmpty();
    }

    void awaitDeadline(Flight flight) {
        awaited.add(flight);
        while (!flight.isQueued()) {
            // It landed in between, and did not find itself in the queue; or all had left, and somebody may join anew
            // while it is taken out.
            awaited.remove(flight);
            if (!flight.isQueued()) {
                return;
            }
            awaited.add(flight);
        }
        // Against a heart that found nobody waiting a moment ago and is about to rest: it looks again after its clock
        // is asleep, and this reading wakes a clock that is.
        VarHandle.fullFence();
        ticker.read();
    }

    /** The body came to nothing that could be passed on: it runs again for each who had joined (S10). */
    void lost(Flight flight) {
        runFor(flight.closeLost(), flight);
    }

    private void runFor(List<Caller> callers, Flight before) {
        List<Couriers.Errand> errands = new ArrayList<>();
        for (Caller caller : callers) {
            @Nullable Object[] call = caller.arguments == null ? new Object[0] : caller.arguments;
            Flight own = takeOffAgain(before, call);
            caller.moveTo(own);
            errands.add(new Couriers.Errand(() -> runBody(own, call), own::threw, caller.context));
        }
        couriers.send(errands);
    }

    /** Starts a load that new calls can join, if the key has none and there is room; else one for its caller alone. */
    private Flight takeOffAgain(Flight before, @Nullable Object[] call) {
        if (takePlace()) {
            Flight own = new Flight(this, before.body, before.key, call, true);
            try {
                if (register(own) == null) {
                    return own;
                }
            } catch (Throwable comparing) {
                keyFailed(before, comparing);
            }
        }
        return new Flight(this, before.body, before.key, call, false);
    }

    private static void runBody(Flight flight, @Nullable Object[] call) {
        Body body = flight.body;
        CompletionStage<?> returned;
        flight.runHere();
        try {
            returned = runWithPass(body, call);
        } catch (Throwable failure) {
            flight.threw(failure);
            return;
        }
        if (returned == null) {
            flight.threw(new NullPointerException(body.name() + " returned null instead of a future"));
        } else {
            flight.returnedHere(returned);
        }
    }

    private static @Nullable CompletionStage<?> runWithPass(Body body, @Nullable Object[] arguments) throws Throwable {
        Courier courier = (Courier) Thread.currentThread();
        courier.give(body.method());
        try {
            return body.run(arguments);
        } finally {
            courier.withdraw();
        }
    }

    /**
     * A load has ended with this outcome, which is kept if it may be.
     *
     * @param fellBack whether an old value answers in its place
     */
    void ended(Flight flight, @Nullable Object value, @Nullable FailedLoad failed, boolean fellBack) {
        counters.load(ticker.read() - flight.departure, failed != null);
        if (fellBack) {
            counters.staleAnswer();
            return;
        }
        Keepsake keepsake = keepsake(flight, value, failed);
        if (keepsake == null) {
            return;
        }
        try {
            keep(flight, keepsake);
        } catch (Throwable comparing) {
            // An equals of the application's has thrown. Nothing is kept, and everybody gets the outcome all the same.
            keyFailed(flight, comparing);
        }
    }

    private @Nullable Keepsake keepsake(Flight flight, @Nullable Object value, @Nullable FailedLoad failed) {
        if (failed != null) {
            return rules.keepValues() ? flight.body.keepFailure(failed) : null;
        }
        return rules.keeps(value) ? flight.body.keep(value, flight.call) : null;
    }

    private void keyFailed(Flight flight, Throwable comparing) {
        counters.keyFailed();
        reporter.keyFailed(flight.body.name(), comparing);
    }

    private void keep(Flight flight, Keepsake keepsake) {
        Runnable put = () -> store.put(flight.key, keepsake.kept(), keepsake.weight(), keepsake.lifetimeNanos());
        if (underWay.get(flight.key) == flight) {
            flight.keepUnlessOutdated(put);
            return;
        }
        // No key leads to it, so that an invalidation can't tell it: they are counted instead.
        synchronized (invalidating) {
            if (flight.invalidationsBefore == invalidations) {
                flight.keepUnlessOutdated(put);
            }
        }
    }

    /** The flight is no longer its key's, and no longer counts as under way. */
    void retire(Flight flight) {
        if (flight.giveUpPlace()) {
            places.decrementAndGet();
        }
        if (flight.takeQueued()) {
            awaited.remove(flight);
        }
        try {
            underWay.remove(flight.key, flight);
        } catch (Throwable comparing) {
            keyFailed(flight, comparing);
        }
    }

    void fault(Flight flight, Throwable cause) {
        counters.fault();
        reporter.fault(flight.body.name(), cause);
    }

    Settlement settlement() {
        return settlement;
    }

    Nesting nesting() {
        return nesting;
    }

    long now() {
        return ticker.read();
    }

    long nextNumber() {
        return numbers.incrementAndGet();
    }

    long invalidations() {
        return invalidations;
    }
}
