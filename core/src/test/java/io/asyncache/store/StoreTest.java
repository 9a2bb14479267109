package io.asyncache.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.asyncache.time.FakeTicker;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every policy has in common. */
class StoreTest {

    private static final long EVER = Long.MAX_VALUE;

    private final FakeTicker ticker = new FakeTicker();
    private final RecordedRemovals removals = new RecordedRemovals();

    private Store counted(Policy policy, long maximum) {
        return Store.create(
                new StoreSpec(policy, maximum, false, null, null, false, Strength.STRONG), ticker, removals);
    }

    private Store weighted(Policy policy, long maximum) {
        return Store.create(new StoreSpec(policy, maximum, true, null, null, false, Strength.STRONG), ticker, removals);
    }

    private static void put(Store store, Object key, Object value) {
        store.put(key, value, 1, EVER);
    }

    @ParameterizedTest
    @EnumSource
    void keepsAndDrops(Policy policy) {
        Store store = counted(policy, EVER);
        put(store, "a", 1);
        put(store, "b", 2);
        put(store, "b", 3);

        assertThat(store.get("a")).isEqualTo(1);
        assertThat(store.get("b")).isEqualTo(3);
        assertThat(store.get("c")).isNull();
        assertThat(store.size()).isEqualTo(2);
        assertThat(store.weight()).isEqualTo(2);
        assertThat(store.remove("a")).isTrue();
        assertThat(store.remove("a")).isFalse();
        assertThat(store.get("a")).isNull();
        assertThat(removals.count(RemovalCause.REPLACED)).isOne();
        assertThat(removals.count(RemovalCause.EXPLICIT)).isOne();
        assertThat(removals.all()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("S19 never more entries than the bound, and each that goes for it is told of")
    void holdsTheCount(Policy policy) {
        Store store = counted(policy, 10);
        for (int i = 0; i < 100; i++) {
            put(store, i, i);
        }

        assertThat(store.size()).isEqualTo(10);
        assertThat(removals.count(RemovalCause.SIZE)).isEqualTo(90);
        assertThat(removals.all()).isEqualTo(90);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("S19 never more weight than the bound, and each that goes for it is told of")
    void holdsTheWeight(Policy policy) {
        Store store = weighted(policy, 20);
        for (int i = 0; i < 100; i++) {
            store.put(i, i, i % 7, EVER);
            store.size();
        }

        assertThat(store.weight()).isLessThanOrEqualTo(20).isPositive();
        assertThat(removals.count(RemovalCause.WEIGHT)).isEqualTo(100 - store.size());
        assertThat(removals.all()).isEqualTo(100 - store.size());
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("S21 weights are counted exactly when a value is replaced")
    void weighsWhatReplaces(Policy policy) {
        Store store = weighted(policy, 10);
        store.put("a", 1, 6, EVER);
        store.put("b", 1, 4, EVER);
        store.put("a", 2, 2, EVER);
        assertThat(store.weight()).isEqualTo(6);
        store.put("a", 3, 6, EVER);

        assertThat(store.weight()).isEqualTo(10);
        assertThat(store.get("b")).isEqualTo(1);
        assertThat(removals.count(RemovalCause.WEIGHT)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("S19 S21 a value heavier than the bound is not kept, and drops the one that it would have replaced")
    void refusesTheTooHeavy(Policy policy) {
        Store store = weighted(policy, 10);
        store.put("a", 1, 3, EVER);
        store.put("b", 1, 3, EVER);
        store.put("a", 2, 11, EVER);
        store.put("c", 1, EVER, EVER);

        assertThat(store.get("a")).isNull();
        assertThat(store.get("b")).isEqualTo(1);
        assertThat(store.get("c")).isNull();
        assertThat(store.weight()).isEqualTo(3);
        assertThat(removals.count(RemovalCause.REPLACED)).isOne();
        assertThat(removals.all()).isOne();
        assertThatIllegalArgumentException().isThrownBy(() -> store.put("b", 2, -1, EVER));
        assertThat(store.get("b")).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("a bound of 0 keeps nothing but what weighs nothing")
    void keepsNothing(Policy policy) {
        Store none = counted(policy, 0);
        put(none, "a", 1);
        Store weightless = weighted(policy, 0);
        weightless.put("a", 1, 0, EVER);
        weightless.put("b", 1, 1, EVER);

        assertThat(none.get("a")).isNull();
        assertThat(none.size()).isZero();
        assertThat(weightless.get("a")).isEqualTo(1);
        assertThat(weightless.get("b")).isNull();
        assertThat(removals.all()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("a value is dropped only if it is that very object, which its equals is not asked for")
    void dropsThatVeryObject(Policy policy) {
        Store store = counted(policy, EVER);
        String kept = new String("value");
        put(store, "a", kept);

        assertThat(store.remove("a", new String("value"))).isFalse();
        assertThat(store.remove("b", kept)).isFalse();
        assertThat(store.get("a")).isSameAs(kept);
        assertThat(store.remove("a", kept)).isTrue();
        assertThat(store.get("a")).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void clears(Policy policy) {
        Store store =
                Store.create(Terms.WRITE_AND_ACCESS.spec(policy, 100, true, Duration.ofSeconds(1)), ticker, removals);
        for (int i = 0; i < 50; i++) {
            store.put(i, i, 1, EVER);
        }
        store.clear();

        assertThat(store.size()).isZero();
        assertThat(store.weight()).isZero();
        assertThat(store.get(7)).isNull();
        assertThat(removals.count(RemovalCause.EXPLICIT)).isEqualTo(50);
        store.put(7, 8, 1, EVER);
        assertThat(store.get(7)).isEqualTo(8);
        assertThat(store.size()).isOne();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("what goes wrong with counting doesn't reach the store")
    void isGuarded(Policy policy) {
        StoreSpec spec = new StoreSpec(policy, 2, false, null, null, false, Strength.STRONG);
        Store store = Store.create(spec, ticker, cause -> {
            throw new IllegalStateException("faulty");
        });
        for (int i = 0; i < 10; i++) {
            put(store, i, i);
            put(store, i, -i);
            store.remove(i - 5);
        }
        store.clear();

        put(store, "a", 1);
        assertThat(store.get("a")).isEqualTo(1);
        assertThat(store.size()).isOne();
    }
}
