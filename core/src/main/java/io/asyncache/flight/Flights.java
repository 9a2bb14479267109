package io.asyncache.flight;

import io.asyncache.stats.Counters;
import io.asyncache.stats.Reporter;
import io.asyncache.store.Store;
import io.asyncache.time.Heartbeat;
import io.asyncache.time.Ticker;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The loads under way for one store: at most one for each key that others may join, and no more than a given number in
 * all (S27).
 */
public final class Flights implements Heartbeat.Watch {

    private final Store store;
    private final FlightRules rules;
    private final Counters counters;
    private final Reporter reporter;
    private final Ticker ticker;
    private final Nesting nesting;
    private final Settlement settlement;

    private final ConcurrentHashMap<Object, Flight> underWay = new ConcurrentHashMap<>();
    private final Waiting waiting;
    private final Invalidations invalidations = new Invalidations();
    private final OwnRuns ownRuns;
    private final AtomicInteger places = new AtomicInteger();
    private final AtomicLong numbers = new AtomicLong();

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
        this.nesting = nesting;
        this.settlement = new Settlement(couriers, nesting, FutureInternals.available());
        this.waiting = new Waiting(ticker);
        this.ownRuns = new OwnRuns(this, couriers);
    }

    /**
     * Decides what a call does whose key holds nothing.
     *
     * @param key the call's key
     * @param body the method
     * @param arguments the receiver and the arguments
     * @return a {@link Flight}, if this call runs the body and leads the load; if it joined another's load a {@link
     *     CompletableFuture}, its own, or where the method blocks a {@link BlockedCaller} to wait with; if a value is kept
     *     by now what {@link Body#handOut} makes of it; null, if it runs uncached
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
                flight = register(own);
                if (flight == null) {
                    own.fallBackTo(fallback);
                    return lead(own);
                }
            }
            if (flight.runsHere()) {
                // S12: the body of this very load calls for its own key.
                counters.bypassed();
                return null;
            }
            flight.fallBackTo(fallback);
            Object joined = flight.join(arguments);
            if (joined != null) {
                counters.coalesced();
                return joined;
            }
            // It landed, or lost its callers or its place, while we looked: whatever it kept is in the store by now.
            Object kept = store.get(key);
            Object answer = kept == null ? null : body.answer(kept);
            if (answer != null) {
                counters.hit();
                return body.handOut(answer);
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
        return own.body.handOut(answer);
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
        if (register(own) != null) {
            return;
        }
        own.fallBackTo(fallback);
        // Another refresh may have landed after the look at the value and before this one took off.
        Object kept;
        try {
            kept = store.get(key);
        } catch (Throwable comparing) {
            lost(own);
            throw comparing;
        }
        Object answer = kept == null || body.isRefreshDue(kept) ? null : body.answer(kept);
        if (answer != null) {
            own.answer(answer);
            return;
        }
        counters.refresh();
        ownRuns.refresh(own, arguments);
    }

    private boolean takePlace() {
        if (places.incrementAndGet() > rules.maximumLoads()) {
            places.decrementAndGet();
            return false;
        }
        return true;
    }

    /** Drops what is kept for the keys; loads under way for them answer those who joined and are not kept (S22). */
    public void invalidate(Iterable<?> keys) {
        invalidations.begin();
        try {
            for (Object key : keys) {
                outdate(key);
                store.remove(key);
                // Once more: a load that took off since may have found the old value in the store and be answering it.
                outdate(key);
            }
        } finally {
            invalidations.end();
        }
    }

    /** Does the same for every key of which it is true, by looking at all that there are. */
    public void invalidateIf(Predicate<Object> meant) {
        invalidations.begin();
        try {
            outdateIf(meant);
            for (Object key : store.keys()) {
                if (meant.test(key)) {
                    store.remove(key);
                }
            }
            outdateIf(meant);
        } finally {
            invalidations.end();
        }
    }

    private void outdateIf(Predicate<Object> meant) {
        for (Object key : underWay.keySet()) {
            if (meant.test(key)) {
                outdate(key);
            }
        }
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
        return waiting.look(now, flight -> {
            List<Caller> due = flight.overdue(now);
            if (!due.isEmpty()) {
                retire(flight);
                ownRuns.runFor(due, flight);
            }
        });
    }

    /** The body came to nothing that could be passed on: it runs again for each who had joined (S10). */
    void lost(Flight flight) {
        runAgain(flight.closeLost(), flight);
    }

    /** Runs the body again for each who had joined the load. */
    void runAgain(List<Caller> callers, Flight before) {
        ownRuns.runFor(callers, before);
    }

    /** Starts a load for its caller alone, which keeps nothing. */
    Flight takeOffUnkept(Flight before, @Nullable Object[] call) {
        Flight own = new Flight(this, before.body, before.key, call, false);
        own.outdate();
        return own;
    }

    /** Starts a load that new calls can join, if the key has none and there is room; else one for its caller alone. */
    Flight takeOffAgain(Flight before, @Nullable Object[] call) {
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
        if (!rules.keepValues()) {
            return;
        }
        Keepsake keepsake = keepsake(flight, value, failed);
        if (keepsake == null && failed != null) {
            // A refresh that fails leaves the old value.
            return;
        }
        try {
            if (underWay.get(flight.key) == flight) {
                flight.keep(keepsake, store);
            } else {
                // No key leads to it, so that an invalidation can't tell it: they are counted instead.
                invalidations.unlessAnySince(flight.invalidationsBefore, () -> flight.keep(keepsake, store));
            }
        } catch (Throwable comparing) {
            // An equals of the application's has thrown. Nothing is kept, and everybody gets the outcome all the same.
            keyFailed(flight, comparing);
        }
    }

    private @Nullable Keepsake keepsake(Flight flight, @Nullable Object value, @Nullable FailedLoad failed) {
        if (failed != null) {
            return flight.body.keepFailure(failed);
        }
        return rules.keeps(value) ? flight.body.keep(value, flight.call) : null;
    }

    private void keyFailed(Flight flight, Throwable comparing) {
        counters.keyFailed();
        reporter.keyFailed(flight.body.name(), comparing);
    }

    /**
     * Keeps a value that was kept elsewhere until now, unless there was an invalidation since.
     *
     * @param untouched what {@link #invalidations} was
     */
    public void keepIfUntouched(Object key, long untouched, Runnable put) {
        if (!underWay.containsKey(key)) {
            invalidations.unlessAnySince(untouched, put);
        }
    }

    /** The flight is no longer its key's, and no longer counts as under way. */
    void retire(Flight flight) {
        retired(flight, flight.giveUpPlace(), flight.takeQueued());
    }

    /**
     * The same for one that has given up what it held.
     *
     * @param heldPlace whether it counted as under way
     * @param wasQueued those who waited for it with a deadline, if anyone
     */
    void retired(Flight flight, boolean heldPlace, @Nullable Passengers wasQueued) {
        if (heldPlace) {
            places.decrementAndGet();
        }
        if (wasQueued != null) {
            waiting.remove(wasQueued);
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

    Waiting waiting() {
        return waiting;
    }

    /** Returns {@link #invalidations} if none is in the midst of its work; else what it never is. */
    public long quietInvalidations() {
        return invalidations.quiet();
    }

    /** Returns how far invalidations have come; it moves at the beginning and at the end of each. */
    public long invalidations() {
        return invalidations.count();
    }
}
