package io.asyncache.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.asyncache.store.Policy;
import io.asyncache.store.Strength;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Times near the longest that a file can say, 292 years, and longer ones, don't run over. */
class LongTimesTest {

    private static final Duration LONGEST_WRITTEN = Duration.ofNanos(Long.MAX_VALUE);
    private static final Duration A_CENTURY = Duration.ofDays(36_500);

    static List<Duration> longTimes() {
        return List.of(LONGEST_WRITTEN, Duration.ofSeconds(Long.MAX_VALUE));
    }

    private static House house(Policy policy, Duration everything) {
        return new House(new CacheSpec(
                policy,
                100,
                false,
                new Expiry(everything, everything, false, 0),
                new Freshness(everything, everything),
                new KeptFailures(everything, List.of(IllegalStateException.class.getName())),
                Strength.STRONG,
                true,
                100));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("S18 what is to be kept for so long is fresh after a century, wherever the clock began")
    void expiry(Policy policy) {
        for (Duration everything : longTimes()) {
            for (long origin : new long[] {0, Long.MAX_VALUE - 1_001, Long.MIN_VALUE + 2, -2}) {
                House house = house(policy, everything);
                house.ticker.advanceNanos(origin);
                House.Pending users = house.pending();
                users.call(1);
                users.own(1).complete("value");
                users.call(2);
                users.own(2).completeExceptionally(new IllegalStateException());

                house.pass(A_CENTURY);

                assertThat(users.call(1)).isCompletedWithValue("value");
                assertThat(users.call(2)).isCompletedExceptionally();
                assertThat(users.bodies()).isEqualTo(2);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("longTimes")
    @DisplayName("S12 who would wait for so long keeps nobody waiting whose time is up")
    void coalesceTimeout(Duration longest) {
        House house = new House();
        WovenMethod.Settings settings = WovenMethod.Settings.of(Integer.class);
        WovenMethod patient = house.method(settings.waiting(longest), arguments -> new CompletableFuture<>());
        WovenMethod hurried =
                house.method(settings.waiting(Duration.ofMillis(1)), arguments -> new CompletableFuture<>());
        hurried.call(1);
        hurried.call(1);
        // The clock's thread has not been looking for longer than the hurried one waits.
        house.ticker.advance(Duration.ofMillis(2));
        patient.call(1);
        patient.call(1);

        house.pass(Duration.ZERO);
        Awaitility.await().until(() -> hurried.bodies() == 2);
        house.pass(A_CENTURY);

        assertThat(patient.bodies()).isOne();
    }
}
