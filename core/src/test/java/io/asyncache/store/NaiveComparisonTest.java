package io.asyncache.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.asyncache.time.FakeTicker;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("S18 S19 S21 each policy of ours does what its definition says, operation by operation")
class NaiveComparisonTest {

    private static final int MAXIMUM = 12;
    private static final int KEYS = 18;
    private static final int OPERATIONS = 3_000;
    private static final int SEEDS = 2;

    static List<StoreSpec> specs() {
        List<Policy> ours = List.of(Policy.LRU, Policy.LFU, Policy.FIFO, Policy.MRU, Policy.RANDOM);
        return Terms.all(ours, MAXIMUM, Duration.ofNanos(1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("specs")
    void agree(StoreSpec spec) {
        for (long seed = 0; seed < SEEDS; seed++) {
            new Pair(spec, seed).run();
        }
    }

    /** Both stores side by side. */
    private static final class Pair {

        private final long seed;
        private final Random random;
        private final FakeTicker ticker;
        private final Map<RemovalCause, Long> removals = new EnumMap<>(RemovalCause.class);
        private final NaiveStore naive;
        private final OrderedStore store;
        private final StoreSpec spec;
        private WatchedOrder order;

        Pair(StoreSpec spec, long seed) {
            this.spec = spec;
            this.seed = seed;
            this.random = new Random(seed);
            // Close to where the time wraps.
            this.ticker = new FakeTicker(Long.MAX_VALUE - OPERATIONS / 20);
            this.naive = new NaiveStore(spec, ticker);
            this.store = new OrderedStore(
                    spec, ticker, cause -> removals.merge(cause, 1L, Long::sum), () -> order = newOrder(spec));
        }

        private static WatchedOrder newOrder(StoreSpec spec) {
            return new WatchedOrder(
                    spec.policy() == Policy.RANDOM
                            ? new RandomOrder(Pair::lowest)
                            : spec.policy().newOrder());
        }

        private static int lowest(int bound, java.util.function.IntFunction<Object> keys) {
            int lowest = 0;
            for (int i = 1; i < bound; i++) {
                if (((String) keys.apply(i)).compareTo((String) keys.apply(lowest)) < 0) {
                    lowest = i;
                }
            }
            return lowest;
        }

        void run() {
            for (int i = 0; i < OPERATIONS; i++) {
                step();
                assertThat(order.fresh(ticker.read()))
                        .as("seed %d, step %d", seed, i)
                        .isEqualTo(naive.fresh());
            }
            assertThat(store.size()).isEqualTo(naive.size());
            assertThat(removals).isEqualTo(naive.removals());
        }

        private void step() {
            String key = "k" + random.nextInt(KEYS);
            int kind = random.nextInt(100);
            if (kind < 45) {
                assertThat(store.get(key)).isSameAs(naive.get(key));
            } else if (kind < 82) {
                put(key);
            } else if (kind < 86) {
                assertThat(store.remove(key)).isEqualTo(naive.remove(key));
            } else if (kind < 90) {
                removeValue(key);
            } else if (kind < 99) {
                ticker.advanceNanos(random.nextInt(3));
            } else if (random.nextBoolean()) {
                store.clear();
                naive.clear();
            } else {
                assertThat(store.size()).isEqualTo(naive.size());
                assertThat(store.weight()).isEqualTo(naive.weight());
            }
        }

        private void put(String key) {
            Object value = new Object();
            long weight = random.nextInt(20) == 0 ? MAXIMUM + 1 : random.nextInt(6);
            long lifetime = random.nextInt(20) == 0 ? Long.MAX_VALUE : random.nextInt(9) - 1;
            store.put(key, value, weight, lifetime);
            naive.put(key, value, weight, lifetime);
            assertThat(store.contents().ledger().total()).isLessThanOrEqualTo(spec.maximum());
        }

        private void removeValue(String key) {
            Object value = naive.fresh().getOrDefault(random.nextBoolean() ? key : "k0", "none");
            assertThat(store.remove(key, value)).isEqualTo(naive.remove(key, value));
        }
    }
}
