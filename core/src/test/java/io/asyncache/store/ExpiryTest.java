package io.asyncache.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.asyncache.time.FakeTicker;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("S18 values expire exactly by the given time")
class ExpiryTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final long EVER = Long.MAX_VALUE;

    /** Even, as Caffeine needs the lowest bit for something else. */
    private final FakeTicker ticker = new FakeTicker(-76);

    private final RecordedRemovals removals = new RecordedRemovals();

    private Store store(Terms terms, Policy policy) {
        return Store.create(terms.spec(policy, 100, false, SECOND), ticker, removals);
    }

    private void checkFreshFor(Store store, Duration time) {
        ticker.advance(time.minusNanos(1));
        assertThat(store.size()).isOne();
        ticker.advanceNanos(1);
        assertThat(store.get("a")).isNull();
        assertThat(store.size()).isZero();
        assertThat(store.remove("a")).isFalse();
        assertThat(removals.count(RemovalCause.EXPIRED)).isOne();
        assertThat(removals.all()).isOne();
    }

    @ParameterizedTest
    @EnumSource
    void afterWrite(Policy policy) {
        Store store = store(Terms.WRITE, policy);
        store.put("a", 1, 1, 0);
        ticker.advance(Duration.ofSeconds(6));
        assertThat(store.get("a")).isEqualTo(1);

        checkFreshFor(store, SECOND);
    }

    @ParameterizedTest
    @EnumSource
    void afterWriteAnew(Policy policy) {
        Store store = store(Terms.WRITE, policy);
        Object value = new Object();
        store.put("a", value, 1, EVER);
        ticker.advance(Duration.ofSeconds(6));
        store.put("a", value, 1, EVER);

        checkFreshFor(store, Duration.ofSeconds(7));
    }

    @ParameterizedTest
    @EnumSource
    void afterAccess(Policy policy) {
        Store store = store(Terms.ACCESS, policy);
        store.put("a", 1, 1, EVER);
        for (int i = 0; i < 5; i++) {
            ticker.advance(Duration.ofSeconds(4));
            assertThat(store.get("a")).isEqualTo(1);
        }

        checkFreshFor(store, Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @EnumSource
    void afterWhicheverComesFirst(Policy policy) {
        Store store = store(Terms.WRITE_AND_ACCESS, policy);
        store.put("a", 1, 1, EVER);
        for (int i = 0; i < 3; i++) {
            ticker.advance(Duration.ofMillis(2_500));
            assertThat(store.get("a")).isEqualTo(1);
        }

        checkFreshFor(store, Duration.ofMillis(1_500));
    }

    @ParameterizedTest
    @EnumSource
    void afterLifetimesOfTheirOwn(Policy policy) {
        Store store = store(Terms.OWN, policy);
        store.put("for ever", 1, 1, EVER);
        store.put("long", 1, 1, Duration.ofHours(5).toNanos());
        store.put("a", 1, 1, Duration.ofMillis(1_500).toNanos());
        ticker.advance(Duration.ofMillis(1_500).minusNanos(1));
        assertThat(store.get("a")).isEqualTo(1);
        ticker.advanceNanos(1);

        assertThat(store.get("a")).isNull();
        assertThat(store.size()).isEqualTo(2);
        ticker.advance(Duration.ofHours(5));
        assertThat(store.get("long")).isNull();
        assertThat(store.size()).isOne();
        ticker.advance(Duration.ofDays(365 * 100));
        assertThat(store.get("for ever")).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void neverLaterThanGotOrWrittenWhereTheyHaveLifetimesOfTheirOwn(Policy policy) {
        Store store = store(Terms.OWN_AND_ACCESS, policy);
        store.put("a", 1, 1, Duration.ofSeconds(6).toNanos());
        ticker.advance(Duration.ofSeconds(3));
        assertThat(store.get("a")).isEqualTo(1);

        checkFreshFor(store, Duration.ofSeconds(3));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName(
            "a value whose time is over before it begins is not kept, and drops the one that it would have replaced")
    void refusesTheStale(Policy policy) {
        Store store = store(Terms.OWN, policy);
        store.put("a", 1, 1, EVER);
        store.put("a", 2, 1, 0);
        store.put("b", 1, 1, -5);

        assertThat(store.get("a")).isNull();
        assertThat(store.get("b")).isNull();
        assertThat(removals.count(RemovalCause.REPLACED)).isOne();
        assertThat(removals.all()).isOne();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("an expiry that is not positive keeps nothing, one beyond all measure everything")
    void extremes(Policy policy) {
        Store none = Store.create(
                new StoreSpec(policy, 9, false, SECOND.negated(), null, false, Strength.STRONG), ticker, removals);
        none.put("a", 1, 1, EVER);
        Duration ages = Duration.ofSeconds(Long.MAX_VALUE);
        Store all = Store.create(new StoreSpec(policy, 9, false, ages, ages, true, Strength.STRONG), ticker, removals);
        all.put("a", 1, 1, EVER);
        ticker.advance(Duration.ofDays(365 * 100));

        assertThat(none.get("a")).isNull();
        assertThat(none.size()).isZero();
        assertThat(all.get("a")).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TINYLFU")
    @DisplayName("what has expired makes room before anything that is fresh has to")
    void expiredGoFirst(Policy policy) {
        Store store = Store.create(Terms.WRITE.spec(policy, 100, false, SECOND), ticker, removals);
        for (int i = 0; i < 50; i++) {
            store.put(i, i, 1, EVER);
        }
        ticker.advance(Duration.ofSeconds(6));
        for (int i = 50; i < 100; i++) {
            store.put(i, i, 1, EVER);
        }
        ticker.advance(SECOND);
        for (int i = 100; i < 150; i++) {
            store.put(i, i, 1, EVER);
        }

        assertThat(removals.count(RemovalCause.EXPIRED)).isEqualTo(50);
        assertThat(removals.all()).isEqualTo(50);
        for (int i = 50; i < 150; i++) {
            assertThat(store.get(i)).isEqualTo(i);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TINYLFU")
    @DisplayName("a heavy value takes all the room that it needs from what has expired")
    void expiredGoFirstHoweverMany(Policy policy) {
        Store store = Store.create(Terms.WRITE.spec(policy, 100, true, SECOND), ticker, removals);
        for (int i = 0; i < 50; i++) {
            store.put(i, i, 1, EVER);
        }
        ticker.advance(Duration.ofSeconds(6));
        for (int i = 50; i < 100; i++) {
            store.put(i, i, 1, EVER);
        }
        ticker.advance(SECOND);
        store.put("heavy", 1, 50, EVER);

        assertThat(removals.all()).isEqualTo(50);
        assertThat(removals.count(RemovalCause.EXPIRED)).isEqualTo(50);
        assertThat(store.weight()).isEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1_000, 100_000})
    @DisplayName("however many have expired since, one put drops a few of them, and the size none that is fresh")
    void tidiesLittleByLittle(int entries) {
        Store store = Store.create(Terms.OWN_AND_ACCESS.spec(Policy.FIFO, EVER, false, SECOND), ticker, removals);
        for (int i = 0; i < entries; i++) {
            store.put(i, i, 1, EVER);
        }
        ticker.advance(Duration.ofSeconds(3));
        for (int i = 0; i < entries; i += 2) {
            store.get(i);
        }
        ticker.advance(Duration.ofSeconds(2));
        store.put("a", 1, 1, EVER);

        assertThat(removals.all()).isLessThanOrEqualTo(100);
        assertThat(store.size()).isEqualTo((entries + 1) / 2 + 1);
        assertThat(removals.count(RemovalCause.EXPIRED)).isEqualTo(entries / 2);
    }
}
