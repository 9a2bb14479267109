package io.asyncache.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.asyncache.time.FakeTicker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("S19 many threads at once leave every store as it ought to be")
class StressTest {

    private static final int THREADS = 4;
    private static final int OPERATIONS = 12_000;
    private static final int MAXIMUM = 60;
    private static final int KEYS = 100;

    private record Value(int key, long weight, int thread) {}

    static Stream<StoreSpec> specs() {
        return Terms.all(List.of(Policy.values()), MAXIMUM, Duration.ofNanos(100)).stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("specs")
    void holdTheirInvariants(StoreSpec spec) throws Exception {
        FakeTicker ticker = new FakeTicker();
        RecordedRemovals removals = new RecordedRemovals();
        AtomicReference<Order> order = new AtomicReference<>();
        Store store = spec.policy() == Policy.TINYLFU
                ? Store.create(spec, ticker, removals)
                : new OrderedStore(spec, ticker, removals, () -> {
                    order.set(spec.policy().newOrder());
                    return order.get();
                });
        AtomicLong kept = new AtomicLong();

        inParallel(thread -> {
            Random random = new Random(thread);
            for (int i = 0; i < OPERATIONS; i++) {
                int key = random.nextInt(KEYS);
                int kind = random.nextInt(100);
                if (kind < 50) {
                    Value value = (Value) store.get(key);
                    assertThat(value == null || value.key == key).isTrue();
                } else if (kind < 90) {
                    Value value = new Value(key, spec.weighted() ? random.nextInt(8) : 1, thread);
                    store.put(key, value, value.weight, 500 + random.nextInt(1_000));
                    kept.incrementAndGet();
                } else if (kind < 94) {
                    store.remove(key);
                } else if (kind < 96) {
                    assertThat(store.remove(key, "another value")).isFalse();
                } else if (kind < 99) {
                    ticker.advanceNanos(random.nextInt(50));
                } else if (spec.policy() != Policy.TINYLFU) {
                    assertThat(store.weight()).isLessThanOrEqualTo(MAXIMUM);
                }
            }
        });

        checkAtRest(store, spec);
        if (order.get() == null) {
            // Caffeine has not told of all yet that have expired.
            IntStream.range(0, KEYS).forEach(store::remove);
        } else {
            assertThat(removals.all()).isEqualTo(kept.get() - store.size());
            checkDrains(store, order.get());
        }
        assertThat(store.size()).isZero();
        assertThat(store.weight()).isZero();
        assertThat(removals.all()).as("each value went once: %s", removals).isEqualTo(kept.get());
    }

    private static void checkAtRest(Store store, StoreSpec spec) {
        long size = store.size();
        long weight = store.weight();
        List<Value> reachable = new ArrayList<>();
        for (int key = 0; key < KEYS; key++) {
            Value value = (Value) store.get(key);
            if (value != null) {
                reachable.add(value);
            }
        }
        long reached = reachable.stream().mapToLong(Value::weight).sum();
        if (spec.policy() == Policy.TINYLFU && spec.expires()) {
            // Caffeine counts what has expired for as long as it stands behind what has not in the order of its uses.
            assertThat(reachable).hasSizeLessThanOrEqualTo((int) size);
            assertThat(reached).isLessThanOrEqualTo(weight);
        } else {
            assertThat(reachable).hasSize((int) size);
            assertThat(reached).isEqualTo(weight);
        }
        assertThat(weight).isLessThanOrEqualTo(spec.maximum());
    }

    /** Every entry can be sent away in the policy's order, and none twice. */
    private static void checkDrains(Store store, Order order) {
        long size = store.size();
        Set<Object> drained = new HashSet<>();
        for (Node next = order.victim(null); next != null; next = order.victim(null)) {
            assertThat(drained.add(next.key)).isTrue();
            assertThat(store.remove(next.key)).isTrue();
        }
        assertThat(drained).hasSize((int) size);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("nothing is lost below the bound")
    void loseNothing(Policy policy) throws Exception {
        StoreSpec spec = new StoreSpec(policy, 2_000, false, Duration.ofDays(1), null, false, Strength.STRONG);
        Store store = Store.create(spec, new FakeTicker(), cause -> {});
        @Nullable Value[][] last = new Value[THREADS][100];

        inParallel(thread -> {
            Random random = new Random(thread);
            for (int i = 0; i < OPERATIONS; i++) {
                int key = random.nextInt(100);
                Value value = new Value(key, i, thread);
                last[thread][key] = value;
                store.put(key, value, 1, Long.MAX_VALUE);
                store.put("only " + thread + "'s " + i % 400, i, 1, Long.MAX_VALUE);
                assertThat(store.get(key)).isNotNull();
            }
        });

        assertThat(store.size()).isEqualTo(100 + THREADS * 400);
        for (int key = 0; key < 100; key++) {
            int which = key;
            Stream<@Nullable Value> lasts = Stream.of(last).map(ofThread -> ofThread[which]);
            assertThat(lasts).contains((Value) store.get(key));
        }
        for (int thread = 0; thread < THREADS; thread++) {
            for (int i = 0; i < 400; i++) {
                assertThat(store.get("only " + thread + "'s " + i)).isEqualTo(i + (OPERATIONS - 400));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("clearing amid everything leaves a store that works")
    void clear(Policy policy) throws Exception {
        StoreSpec spec = Terms.WRITE_AND_ACCESS.spec(policy, MAXIMUM, true, Duration.ofDays(1));
        Store store = Store.create(spec, new FakeTicker(), cause -> {});

        inParallel(thread -> {
            Random random = new Random(thread);
            for (int i = 0; i < OPERATIONS; i++) {
                int key = random.nextInt(KEYS);
                store.put(key, new Value(key, key % 5, thread), key % 5, Long.MAX_VALUE);
                if (random.nextInt(50) == 0) {
                    store.clear();
                }
            }
        });

        checkAtRest(store, spec);
        store.clear();
        assertThat(store.size()).isZero();
    }

    private interface Work {
        void run(int thread) throws Exception;
    }

    private static void inParallel(Work work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            CyclicBarrier start = new CyclicBarrier(THREADS);
            List<Callable<Void>> tasks = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int thread = i;
                tasks.add(() -> {
                    start.await();
                    work.run(thread);
                    return null;
                });
            }
            for (Future<Void> done : threads.invokeAll(tasks)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
