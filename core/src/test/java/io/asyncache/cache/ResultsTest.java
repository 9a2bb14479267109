package io.asyncache.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.asyncache.store.Policy;
import io.asyncache.store.Strength;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Weights and lifetimes that are computed from results. */
class ResultsTest {

    private static CacheSpec spec(long maximum, boolean weighted, Expiry expiry) {
        return new CacheSpec(Policy.LRU, maximum, weighted, expiry, Freshness.PLAIN, null, Strength.STRONG, true, 100);
    }

    private interface Computation {
        @Nullable
        Object of(Object result) throws Throwable;
    }

    private static OnResult by(Computation computation) {
        return new OnResult() {
            @Override
            public @Nullable Object evaluate(@Nullable Object[] call, @Nullable Object result) throws Throwable {
                return computation.of(String.valueOf(result));
            }

            @Override
            public boolean needsCall() {
                return false;
            }
        };
    }

    private static WovenMethod echo(House house, WovenMethod.Settings settings) {
        return house.method(settings, arguments -> CompletableFuture.completedFuture(arguments[0]));
    }

    private static WovenMethod.Settings settings() {
        return WovenMethod.Settings.of(Object.class);
    }

    @Test
    @DisplayName("S19 weights count, and a value heavier than the whole bound is answered and not kept")
    void weights() {
        House house = new House(spec(10, true, Expiry.NEVER));
        WovenMethod method =
                echo(house, settings().weighing(by(result -> result.toString().length())));

        for (String word : new String[] {"four", "five!", "six", "much too long"}) {
            assertThat(method.call(word)).isCompletedWithValue(word);
        }

        assertThat(house.cache.weight()).isEqualTo("five!".length() + "six".length());
        assertThat(house.cache.size()).isEqualTo(2);
        assertThat(house.counters.snapshot().removed().weight()).isEqualTo(1);
        method.call("much too long");
        assertThat(method.bodies()).isEqualTo(5);
    }

    @Test
    @DisplayName("a weigher that fails or gives no weight never fails the call: counted, told, not kept")
    void weigherFails() {
        House house = new House(spec(10, true, Expiry.NEVER));
        AtomicReference<Object> weight = new AtomicReference<>(-1);
        WovenMethod method = echo(house, settings().weighing(by(result -> {
            if (weight.get() instanceof Throwable thrown) {
                throw thrown;
            }
            return weight.get();
        })));

        for (Object each : new Object[] {-1, 1.5, "heavy", new IllegalStateException("broken")}) {
            weight.set(each);
            assertThat(method.call("x")).isCompletedWithValue("x");
        }

        assertThat(house.cache.size()).isZero();
        assertThat(house.counters.snapshot().expressionFailures()).isEqualTo(4);
        assertThat(house.reporter.expressionFailures).hasSize(4);
    }

    @Test
    @DisplayName("S18 expire-after gives each value its own time: a duration, seconds, an instant, or none")
    void ownLifetimes() {
        House house = new House(spec(100, false, new Expiry(null, null, true, 0)));
        WovenMethod method = echo(house, settings().expiringAfter(by(result -> switch (result.toString()) {
            case "duration" -> Duration.ofSeconds(5);
            case "seconds" -> 5;
            case "instant" -> Instant.now().plusSeconds(5);
            case "past" -> Instant.now().minusSeconds(5);
            default -> null;
        })));
        for (String each : new String[] {"duration", "seconds", "instant", "none", "past"}) {
            method.call(each);
        }
        int runs = method.bodies();

        house.pass(Duration.ofSeconds(4));
        for (String each : new String[] {"duration", "seconds", "instant", "none"}) {
            method.call(each);
        }
        assertThat(method.bodies()).isEqualTo(runs);
        method.call("past");
        assertThat(method.bodies()).isEqualTo(runs + 1);

        house.pass(Duration.ofSeconds(1));
        for (String each : new String[] {"duration", "seconds", "instant", "none"}) {
            method.call(each);
        }
        assertThat(method.bodies()).isEqualTo(runs + 4);
    }

    @Test
    @DisplayName("S18 jitter only brings an expiry forward, by no more than its part, and not by the same for all")
    void jitter() {
        House house = new House(spec(1_000, false, new Expiry(Duration.ofSeconds(100), null, false, 0.1)));
        WovenMethod method = echo(house, settings());
        for (int key = 0; key < 1_000; key++) {
            method.call(key);
        }

        house.ticker.advance(Duration.ofSeconds(90).minusNanos(1));
        assertThat(house.cache.size()).isEqualTo(1_000);
        house.ticker.advance(Duration.ofSeconds(5));
        assertThat(house.cache.size()).isBetween(300L, 700L);
        house.ticker.advance(Duration.ofSeconds(5).plusNanos(1));
        assertThat(house.cache.size()).isZero();
    }

    @Test
    @DisplayName("expire-after-access counts from the last hit, and the earlier of both expiries holds")
    void afterAccess() {
        House house = new House(spec(10, false, new Expiry(Duration.ofSeconds(60), Duration.ofSeconds(10), false, 0)));
        WovenMethod method = echo(house, settings());
        method.call("x");

        for (int hit = 0; hit < 6; hit++) {
            house.pass(Duration.ofSeconds(9));
            method.call("x");
        }
        assertThat(method.bodies()).isEqualTo(1);
        house.pass(Duration.ofSeconds(6));
        method.call("x");
        assertThat(method.bodies())
                .as("60 s after the load, though hit 6 s ago")
                .isEqualTo(2);
        house.pass(Duration.ofSeconds(10));
        method.call("x");
        assertThat(method.bodies()).isEqualTo(3);
        assertThat(house.counters.snapshot().removed().expired()).isEqualTo(2);
    }
}
