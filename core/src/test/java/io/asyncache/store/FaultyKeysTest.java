package io.asyncache.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.asyncache.time.FakeTicker;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("keys that can't be compared as they ought to harm nobody else")
class FaultyKeysTest {

    private static final int MAXIMUM = 10;

    private boolean faulty;

    private final class Touchy {

        private final int number;

        Touchy(int number) {
            this.number = number;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            if (faulty) {
                throw new IllegalStateException("can't compare");
            }
            return other instanceof Touchy touchy && touchy.number == number;
        }

        @Override
        public int hashCode() {
            return 7;
        }
    }

    private static StoreSpec spec(Policy policy, long maximum) {
        return new StoreSpec(policy, maximum, false, null, null, false, Strength.STRONG);
    }

    private static void put(Store store, Object key, Object value) {
        store.put(key, value, 1, Long.MAX_VALUE);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("what equals throws reaches the caller, and the store stays as it was")
    void throwsToItsCaller(Policy policy) {
        Store store = Store.create(spec(policy, MAXIMUM), new FakeTicker(), cause -> {});
        List<Touchy> keys = IntStream.range(0, 3).mapToObj(Touchy::new).toList();
        keys.forEach(key -> put(store, key, key.number));
        put(store, "a", "b");

        faulty = true;
        assertThatIllegalStateException().isThrownBy(() -> store.get(new Touchy(1)));
        assertThatIllegalStateException().isThrownBy(() -> put(store, new Touchy(1), -1));
        assertThatIllegalStateException().isThrownBy(() -> store.remove(new Touchy(1)));
        assertThatIllegalStateException().isThrownBy(() -> store.remove(new Touchy(1), 1));
        assertThat(store.get("a")).isEqualTo("b");
        faulty = false;

        assertThat(store.size()).isEqualTo(4);
        keys.forEach(key -> assertThat(store.get(key)).isEqualTo(key.number));
        keys.forEach(key -> assertThat(store.remove(key)).isTrue());
        assertThat(store.size()).isOne();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TINYLFU")
    @DisplayName(
            "entries that can't be taken out of the map make room all the same, and are not told to others' callers")
    void makesRoom(Policy policy) {
        OrderedStore store = new OrderedStore(spec(policy, MAXIMUM), new FakeTicker(), c -> {}, policy::newOrder);
        IntStream.range(0, MAXIMUM).mapToObj(Touchy::new).forEach(key -> put(store, key, 0));
        faulty = true;
        for (int i = 0; i < 1_000; i++) {
            put(store, i, i);
            assertThat(store.get(i)).isEqualTo(i);
            assertThat(store.size()).isEqualTo(MAXIMUM);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TINYLFU")
    @DisplayName("S27 keys whose hash changes while they are kept are cleared away before they are too many")
    void clearsAwayTheLost(Policy policy) {
        List<Contents> seen = new ArrayList<>();
        OrderedStore store = new OrderedStore(spec(policy, MAXIMUM), new FakeTicker(), c -> {}, policy::newOrder);
        for (int i = 0; i < 1_000; i++) {
            List<Integer> key = new ArrayList<>(List.of(i));
            put(store, key, i);
            key.add(i);
            if (!seen.contains(store.contents())) {
                seen.add(store.contents());
            }
        }

        assertThat(seen).hasSizeBetween(10, 20);
        assertThat(store.size()).isLessThanOrEqualTo(MAXIMUM);
        store.clear();
        put(store, Set.of(), 1);
        assertThat(store.get(Set.of())).isEqualTo(1);
    }
}
