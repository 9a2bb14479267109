package io.asyncache.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.asyncache.time.FakeTicker;
import java.lang.ref.Reference;
import java.lang.ref.SoftReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("values that are not held firmly")
class WeakAndSoftValuesTest {

    private static final int COLLECTIONS = 100;

    private final RecordedRemovals removals = new RecordedRemovals();

    static List<StoreSpec> specs() {
        List<StoreSpec> specs = new ArrayList<>();
        for (Policy policy : Policy.values()) {
            for (boolean weighted : new boolean[] {false, true}) {
                specs.add(new StoreSpec(policy, 100, weighted, null, null, false, Strength.WEAK));
                specs.add(new StoreSpec(policy, 100, weighted, Duration.ofDays(1), null, true, Strength.WEAK));
            }
        }
        return specs;
    }

    private static void collectUntil(BooleanSupplier done) {
        for (int i = 0; i < COLLECTIONS && !done.getAsBoolean(); i++) {
            System.gc();
        }
        assertThat(done.getAsBoolean()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("specs")
    @DisplayName("a weak value goes when nobody else holds it, its entry with it, and is told of")
    void weak(StoreSpec spec) {
        Store store = Store.create(spec, new FakeTicker(), removals);
        Object held = new Object();
        store.put("held", held, 1, Long.MAX_VALUE);
        for (int i = 0; i < 50; i++) {
            store.put(i, new Object(), 1, Long.MAX_VALUE);
        }

        collectUntil(() -> store.size() == 1);
        assertThat(store.weight()).isOne();
        assertThat(store.get(7)).isNull();
        assertThat(store.get("held")).isSameAs(held);
        assertThat(removals.count(RemovalCause.COLLECTED)).isEqualTo(50);
        assertThat(removals.all()).isEqualTo(50);
        assertThat(store.remove("held", held)).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("specs")
    @DisplayName("a new value for the key of one that was collected is a value like any other")
    void weakAnew(StoreSpec spec) {
        Store store = Store.create(spec, new FakeTicker(), removals);
        store.put("a", new Object(), 1, Long.MAX_VALUE);
        collectUntil(() -> store.get("a") == null);
        Object next = new Object();
        store.put("a", next, 1, Long.MAX_VALUE);

        assertThat(store.get("a")).isSameAs(next);
        assertThat(store.size()).isOne();
        assertThat(store.weight()).isOne();
        assertThat(removals.count(RemovalCause.COLLECTED)).isOne();
        assertThat(removals.all()).isOne();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("a soft value stays while there is memory")
    void soft(Policy policy) {
        StoreSpec spec = new StoreSpec(policy, 100, true, null, null, false, Strength.SOFT);
        Store store = Store.create(spec, new FakeTicker(), removals);
        store.put("a", new Object(), 1, Long.MAX_VALUE);
        System.gc();

        assertThat(store.get("a")).isNotNull();
        assertThat(store.size()).isOne();
    }

    @Test
    @DisplayName("a soft value is held by a soft reference, which tells its place when it was collected")
    void softReference() {
        References<String> references = new References<>(Strength.SOFT);
        Object handle = references.hold(new Object(), "place");

        assertThat(handle).isInstanceOf(SoftReference.class);
        assertThat(references.poll()).isNull();
        // As the garbage collector does when memory is short.
        ((Reference<?>) handle).enqueue();
        assertThat(((References.Handle<?>) handle).get()).isNull();
        assertThat(references.poll()).isEqualTo("place");
        assertThat(references.poll()).isNull();
    }
}
