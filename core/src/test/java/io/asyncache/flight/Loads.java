package io.asyncache.flight;

import io.asyncache.stats.Counters;
import io.asyncache.stats.Reporter;
import io.asyncache.store.Policy;
import io.asyncache.store.Store;
import io.asyncache.store.StoreSpec;
import io.asyncache.store.Strength;
import io.asyncache.time.FakeTicker;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The flights of one store, and one body whose loads, when asyncache starts them itself, return what the test says. */
public final class Loads implements Body {

    public static final String KEY = "key";
    public static final long COALESCE_TIMEOUT = TimeUnit.SECONDS.toNanos(30);

    private static final Couriers COURIERS = new Couriers();
    private static final Nesting NESTING = new Nesting();

    public final FakeTicker ticker = new FakeTicker();
    public final Store store = Store.create(
            new StoreSpec(Policy.TINYLFU, Long.MAX_VALUE, false, null, null, false, Strength.STRONG),
            ticker,
            cause -> {});
    public final Flights flights = new Flights(
            store, new FlightRules(1_000, true, true), new Counters(), Reporter.SILENT, ticker, COURIERS, NESTING);

    /** What a body that asyncache runs returns. */
    public final CompletableFuture<Object> again = new CompletableFuture<>();

    public final AtomicInteger runs = new AtomicInteger();

    private final boolean blocking;

    public Loads() {
        this(false);
    }

    /** Creates loads of a body that returns a future, or of one that blocks. */
    public Loads(boolean blocking) {
        this.blocking = blocking;
    }

    /** Calls as a woven method does whose body returns the given future. */
    @SuppressWarnings("unchecked")
    public CompletableFuture<Object> call(CompletableFuture<Object> own) {
        Object answer = flights.depart(KEY, this, new Object[0]);
        if (answer instanceof Flight flight) {
            return (CompletableFuture<Object>) flight.returned(own);
        }
        return answer == null ? own : (CompletableFuture<Object>) answer;
    }

    /** A load that somebody else's thread leads. */
    Flight elsewhere() {
        return flights.takeOffAgain(flights.departAlone(KEY, this, new Object[0], null), new Object[0]);
    }

    /** Calls as a woven method does that blocks, and whose body returns "own". */
    public Object callBlocking() {
        return blocked(flights.depart(KEY, this, new Object[0]));
    }

    /** Ends a call that was given this. */
    static Object blocked(Object asked) {
        Object ended = asked instanceof BlockedCaller caller ? caller.await() : asked;
        if (ended == null) {
            return "uncached";
        }
        return ended instanceof Flight flight ? flight.returned("own") : ended;
    }

    @Override
    public boolean isBlocking() {
        return blocking;
    }

    /** Returns the value, or what stands for a caller that got none in time. */
    public static Object value(CompletableFuture<Object> future) {
        try {
            return future.get(20, TimeUnit.SECONDS);
        } catch (Exception lost) {
            return lost.getClass().getSimpleName();
        }
    }

    @Override
    public Object run(Object[] arguments) {
        runs.incrementAndGet();
        return again;
    }

    @Override
    public Object method() {
        return this;
    }

    @Override
    public long coalesceTimeoutNanos() {
        return COALESCE_TIMEOUT;
    }

    @Override
    public String name() {
        return "Users.find";
    }
}
