package io.asyncache.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.asyncache.cache.CacheSpec;
import io.asyncache.cache.Engine;
import io.asyncache.cache.Enter;
import io.asyncache.cache.Exit;
import io.asyncache.cache.Expiry;
import io.asyncache.cache.Freshness;
import io.asyncache.cache.MethodCache;
import io.asyncache.cache.OnResult;
import io.asyncache.cache.ResultSpec;
import io.asyncache.stats.Counters;
import io.asyncache.stats.Reporter;
import io.asyncache.store.Policy;
import io.asyncache.store.Strength;
import io.asyncache.time.FakeTicker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same calls, made of a method that is cached and of one that is observed. */
class SideBySideTest {

    private static final int STEPS = 20_000;

    /** A load that is under way on both sides. */
    private record Load(List<CompletableFuture<Object>> futures, Object value, boolean fails) {

        void end() {
            for (CompletableFuture<Object> future : futures) {
                if (fails) {
                    future.completeExceptionally(new IllegalStateException("down"));
                } else {
                    future.complete(value);
                }
            }
        }
    }

    private static final class Both {

        private final FakeTicker ticker = new FakeTicker();
        private final Counters counters = new Counters();
        private final Enter cached;
        private final Shadowed observed;
        private final List<Load> underWay = new ArrayList<>();
        private final Random random;

        Both(CacheSpec spec, ResultSpec results, long seed) {
            Engine engine = Engine.withTicker(ticker, Reporter.SILENT);
            cached = new Enter(
                    new MethodCache(engine, engine.newCache(spec, counters), Shadowed.method(results, false), () -> {}),
                    true);
            observed = new Shadowed(spec, results, ticker);
            random = new Random(seed);
        }

        void call(Object key, Object value, boolean pending, boolean fails) {
            Load load = new Load(new ArrayList<>(), value, fails);
            Object answer = cached.one(this, key);
            if (!(answer instanceof CompletableFuture)) {
                CompletableFuture<Object> own = new CompletableFuture<>();
                load.futures.add(own);
                Exit.returned(own, answer);
            }
            CompletableFuture<Object> own = new CompletableFuture<>();
            load.futures.add(own);
            observed.pend(key, own);
            underWay.add(load);
            if (!pending) {
                end(underWay.size() - 1);
            }
        }

        private void end(int load) {
            underWay.remove(load).end();
        }

        void play(int keys, int most) {
            for (int step = 0; step < STEPS; step++) {
                int key = (int) Math.min(keys - 1, Math.abs(random.nextGaussian()) * keys / 3);
                boolean pending = underWay.size() < most && random.nextInt(4) == 0;
                call(key, "x".repeat(key % 17), pending, random.nextInt(20) == 0);
                if (!underWay.isEmpty() && random.nextInt(3) == 0) {
                    end(random.nextInt(underWay.size()));
                }
                if (random.nextInt(3) == 0) {
                    ticker.advance(Duration.ofMillis(random.nextInt(100)));
                }
            }
            while (!underWay.isEmpty()) {
                end(0);
            }
        }

        void assertSame() {
            Counters.Snapshot is = counters.snapshot();
            Observations.Snapshot would = observed.seen();
            assertThat(List.of(would.hits(), would.misses(), would.coalesced(), would.bypassed()))
                    .as("hits, misses, coalesced, bypassed")
                    .isEqualTo(List.of(is.hits(), is.misses(), is.coalesced(), is.bypassed()));
            assertThat(List.of(would.loads(), would.loadFailures(), would.loadNanos(), would.evictions()))
                    .as("loads, failures, nanos, evictions")
                    .isEqualTo(List.of(is.loads(), is.loadFailures(), is.loadNanos(), is.evictions()));
            assertThat(would.expressionFailures()).isEqualTo(is.expressionFailures());
            assertThat(would.calls()).isEqualTo(STEPS);
            assertThat(would.faults() + is.faults()).isZero();
        }
    }

    private static CacheSpec spec(Policy policy, long maximum, boolean weighted, Expiry expiry, int maximumLoads) {
        return new CacheSpec(
                policy, maximum, weighted, expiry, Freshness.PLAIN, null, Strength.STRONG, true, maximumLoads);
    }

    private static OnResult result(Function<@Nullable Object, Object> expression) {
        return new OnResult() {
            @Override
            public Object evaluate(@Nullable Object[] call, @Nullable Object result) {
                return expression.apply(result);
            }

            @Override
            public boolean needsCall() {
                return false;
            }
        };
    }

    @ParameterizedTest
    @EnumSource(
            value = Policy.class,
            names = {"LRU", "LFU", "FIFO", "MRU"})
    @DisplayName("S30 bounded by entries, the numbers are those that the cache has")
    void byEntries(Policy policy) {
        for (long seed = 0; seed < 5; seed++) {
            Both both = new Both(spec(policy, 50, false, Expiry.NEVER, 1_000), ResultSpec.ANY, seed);
            both.play(200, 20);
            both.assertSame();
            assertThat(both.observed.seen().distinctKeys()).isBetween(150L, 200L);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Policy.class,
            names = {"LRU", "LFU", "FIFO", "MRU"})
    @DisplayName("S30 bounded by weight, with values that expire, each in its own time, and some not kept")
    void byWeight(Policy policy) {
        ResultSpec results = new ResultSpec(
                String.class,
                result(value -> ((String) value).length()),
                result(value -> Duration.ofMillis(200L * ((String) value).length())),
                result(value -> ((String) value).length() == 3));
        Expiry expiry = new Expiry(Duration.ofSeconds(2), Duration.ofSeconds(1), true, 0);
        for (long seed = 0; seed < 5; seed++) {
            Both both = new Both(spec(policy, 300, true, expiry, 1_000), results, seed);
            both.play(200, 20);
            both.assertSame();
            assertThat(both.observed.seen().resultsLeftOut()).isPositive();
        }
    }

    @ParameterizedTest
    @CsvSource({"TINYLFU, 50", "RANDOM, 50", "TINYLFU, 500", "RANDOM, 500"})
    @DisplayName("S30 where chance has a say, the numbers are close to those that the cache has")
    void byChance(Policy policy, int keys) {
        Both both = new Both(spec(policy, 50, false, Expiry.NEVER, 1_000), ResultSpec.ANY, keys);
        both.play(keys, 20);
        if (keys == 50) {
            both.assertSame();
        } else {
            double is = both.counters.snapshot().hits();
            assertThat((double) both.observed.seen().hits()).isCloseTo(is, within(is * 0.05));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 10})
    @DisplayName("S30 beyond maximum-loads, calls would run uncached")
    void fewLoads(int maximumLoads) {
        Both both = new Both(spec(Policy.LRU, 50, false, Expiry.NEVER, maximumLoads), ResultSpec.ANY, maximumLoads);
        both.play(200, 20);
        both.assertSame();
        assertThat(both.observed.seen().bypassed()).isPositive();
    }

    @Test
    @DisplayName("S30 a cache that keeps nothing would coalesce")
    void keepsNothing() {
        Both both = new Both(spec(Policy.LRU, 0, false, Expiry.NEVER, 1_000), ResultSpec.ANY, 7);
        both.play(20, 20);
        both.assertSame();
        assertThat(both.observed.seen().hits()).isZero();
        assertThat(both.observed.seen().coalesced()).isPositive();
    }
}
