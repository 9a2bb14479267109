package io.asyncache.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.asyncache.store.Policy;
import io.asyncache.store.Strength;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class UnlessTest {

    /** What {@code unless} is, by the result alone. */
    private interface Condition extends OnResult {

        @Nullable
        Object of(@Nullable Object result);

        @Override
        default @Nullable Object evaluate(@Nullable Object[] call, @Nullable Object result) {
            return of(result);
        }

        @Override
        default boolean needsCall() {
            return false;
        }
    }

    private final AtomicReference<Object> source = new AtomicReference<>("value");

    private WovenMethod method(House house, Condition unless) {
        return house.method(
                WovenMethod.Settings.of(Integer.class).unless(unless),
                arguments -> CompletableFuture.completedFuture(source.get()));
    }

    @Test
    @DisplayName("a result for which unless is true is answered and not kept, others are")
    void unless() {
        House house = new House();
        WovenMethod method = method(house, result -> result.equals("none"));
        source.set("none");
        assertThat(method.call(1)).isCompletedWithValue("none");
        assertThat(method.call(1)).isCompletedWithValue("none");
        assertThat(method.bodies()).isEqualTo(2);
        source.set("some");
        method.call(1);
        assertThat(method.call(1)).isCompletedWithValue("some");
        assertThat(method.bodies()).isEqualTo(3);
    }

    @Test
    @DisplayName("an unless that fails or is neither true nor false keeps nothing, and is told")
    void failing() {
        House house = new House();
        WovenMethod failing = method(house, result -> {
            throw new IllegalStateException("unless");
        });
        assertThat(failing.call(1)).isCompletedWithValue("value");
        WovenMethod neither = method(house, result -> "yes");
        assertThat(neither.call(1)).isCompletedWithValue("value");
        assertThat(house.cache.size()).isZero();
        assertThat(house.reporter.expressionFailures).hasSize(2);
        assertThat(house.reporter.expressionFailures.get(1)).hasMessage("'unless' must be true or false, and is yes");
    }

    private static CacheSpec refreshing() {
        return new CacheSpec(
                Policy.LRU,
                100,
                false,
                new Expiry(Duration.ofSeconds(10), null, false, 0),
                new Freshness(Duration.ofSeconds(5), null),
                null,
                Strength.STRONG,
                true,
                100);
    }

    @Test
    @DisplayName("a refresh that brings what must not be kept drops what was there")
    void refresh() {
        House house = new House(refreshing());
        WovenMethod method = method(house, result -> result.equals("none"));
        method.call(1);
        house.ticker.advance(Duration.ofSeconds(6));
        source.set("none");
        assertThat(method.call(1)).isCompletedWithValue("value");
        Awaitility.await().until(() -> house.cache.size() == 0);
        assertThat(method.call(1)).isCompletedWithValue("none");
    }

    @Test
    @DisplayName("S13 a value that is none of the declared type is handed to those who asked for it, and not kept")
    void otherType() {
        House house = new House();
        WovenMethod method = house.method(
                WovenMethod.Settings.of(Integer.class).resultsOf(Integer.class),
                arguments -> CompletableFuture.completedFuture(source.get()));
        assertThat(method.call(1)).isCompletedWithValue("value");
        assertThat(house.cache.size()).isZero();
        assertThat(house.reporter.expressionFailures).hasSize(1);
        source.set(5);
        method.call(1);
        assertThat(house.cache.size()).isOne();
        source.set(null);
        method.call(2);
        assertThat(house.cache.size()).isEqualTo(2);
    }

    @Test
    @DisplayName(
            "S12 an unless that calls the method itself, with the same key, doesn't wait for the load that it is part of")
    void callsTheMethod() throws Exception {
        House house = new House();
        WovenMethod[] self = new WovenMethod[1];
        self[0] = method(house, result -> self[0].call(1).join().equals("none"));
        assertThat(House.get(self[0].call(1))).isEqualTo("value");
        assertThat(self[0].bodies()).isEqualTo(2);
        assertThat(self[0].call(1)).isCompletedWithValue("value");
        assertThat(house.cache.loadsInFlight()).isZero();
    }
}
