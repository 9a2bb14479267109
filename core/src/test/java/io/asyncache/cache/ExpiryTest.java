package io.asyncache.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpiryTest {

    private static final Duration TTL = Duration.ofSeconds(60);

    private final House house = new House(new CacheSpec(100, TTL, true, 100));
    private final House.Pending users = house.pending();

    @Test
    @DisplayName("S18 a value answers until its time is over, and not one tick longer")
    void exact() {
        users.call(1);
        users.own(1).complete("value");

        house.ticker.advance(TTL.minusNanos(1));
        assertThat(users.call(1)).isCompletedWithValue("value");
        house.ticker.advanceNanos(1);
        assertThat(users.call(1)).isNotDone();
        assertThat(users.bodies()).isEqualTo(2);
    }

    @Test
    @DisplayName("S18 expiry counts from the load's completion, not from the call")
    void fromCompletion() {
        users.call(1);
        house.ticker.advance(TTL.multipliedBy(3));
        users.own(1).complete("value");

        house.ticker.advance(TTL.minusNanos(1));
        assertThat(users.call(1)).isCompletedWithValue("value");
        house.ticker.advanceNanos(1);
        users.call(1);
        assertThat(users.bodies()).isEqualTo(2);
    }

    @Test
    @DisplayName("S18 hits don't lengthen a value's time")
    void hitsDoNotRenew() {
        users.call(1);
        users.own(1).complete("value");
        for (int i = 0; i < 59; i++) {
            house.ticker.advance(Duration.ofSeconds(1));
            assertThat(users.call(1)).isCompletedWithValue("value");
        }
        house.ticker.advance(Duration.ofSeconds(1));
        users.call(1);
        assertThat(users.bodies()).isEqualTo(2);
    }

    @Test
    @DisplayName("S18 after expiry a load's failure leaves nothing to be answered")
    void failureAfterExpiry() {
        users.call(1);
        users.own(1).complete("value");
        house.ticker.advance(TTL);
        users.call(1);
        users.own(1).completeExceptionally(new IllegalStateException());
        assertThat(users.call(1)).isNotDone();
        assertThat(users.bodies()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MAX_VALUE - 1_001, Long.MIN_VALUE + 2, -2})
    @DisplayName("S18 wherever the ticker's origin lies, also when it runs over")
    void anyOrigin(long origin) {
        House elsewhere = new House(new CacheSpec(100, TTL, true, 100));
        elsewhere.ticker.advanceNanos(origin);
        House.Pending loads = elsewhere.pending();
        loads.call(1);
        CompletableFuture<Object> joiner = loads.call(1);
        loads.own(1).complete("value");
        assertThat(joiner.join()).isEqualTo("value");
        elsewhere.ticker.advance(TTL.minusNanos(1));
        assertThat(loads.call(1)).isCompletedWithValue("value");
        elsewhere.ticker.advanceNanos(1);
        assertThat(loads.call(1)).isNotDone();
    }
}
