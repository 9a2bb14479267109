package io.asyncache.cache;

import io.asyncache.stats.Counters;
import io.asyncache.stats.RecordingReporter;
import io.asyncache.stats.Reporter;
import io.asyncache.time.FakeTicker;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** An engine with one cache and a time of its own, and methods to put into it. */
final class House {

    /** How long a caller waits for another caller's load in this house. */
    static final Duration COALESCE_TIMEOUT = Duration.ofSeconds(30);

    static final CacheSpec KEEPS = new CacheSpec(1_000, null, true, 100_000);

    final FakeTicker ticker = new FakeTicker();
    final RecordingReporter reporter = new RecordingReporter();
    final Counters counters = new Counters();
    final Engine engine;
    final Cache cache;

    House() {
        this(KEEPS);
    }

    House(CacheSpec spec) {
        engine = Engine.withTicker(ticker, reporter);
        cache = engine.newCache(spec, counters);
    }

    House(Reporter told) {
        engine = Engine.withTicker(ticker, told);
        cache = engine.newCache(KEEPS, counters);
    }

    /** A method of one {@code Object}. */
    WovenMethod method(WovenMethod.Code code) {
        return method(WovenMethod.Settings.of(Integer.class), code);
    }

    WovenMethod method(WovenMethod.Settings settings, WovenMethod.Code code) {
        return new WovenMethod(engine, cache, settings, code);
    }

    /** A method whose loads end when the test says so. */
    Pending pending() {
        return new Pending(this);
    }

    /** Lets the time pass and those be looked after who wait. */
    void pass(Duration time) {
        ticker.advance(time);
        cache.look(ticker.read());
    }

    /** Waits for an outcome that must come. */
    static <T> T get(CompletableFuture<T> future) throws Exception {
        return future.get(30, TimeUnit.SECONDS);
    }

    /** A method of one argument, and for each argument the future that its latest body returned. */
    static final class Pending {

        private final ConcurrentHashMap<Object, CompletableFuture<Object>> latest = new ConcurrentHashMap<>();
        private final AtomicInteger returned = new AtomicInteger();
        private final WovenMethod method;

        private Pending(House house) {
            method = house.method(arguments -> {
                CompletableFuture<Object> future = new CompletableFuture<>();
                latest.put(name(arguments[0]), future);
                returned.incrementAndGet();
                return future;
            });
        }

        /** Other arguments than numbers are told apart by identity: a test's may be hard to compare. */
        private static Object name(Object argument) {
            return argument instanceof Integer ? argument : "object " + System.identityHashCode(argument);
        }

        CompletableFuture<Object> call(Object argument) {
            return method.call(argument);
        }

        /** The body's own future. */
        CompletableFuture<Object> own(Object argument) {
            CompletableFuture<Object> own = latest.get(name(argument));
            if (own == null) {
                throw new AssertionError("no body has run for " + argument);
            }
            return own;
        }

        int bodies() {
            return method.bodies();
        }

        /** Returns whether so many bodies have come to their end, so that {@link #own} is the last one's. */
        boolean hasReturned(int count) {
            return returned.get() == count;
        }

        WovenMethod method() {
            return method;
        }
    }
}
