package io.asyncache.benchmarks.hitrate;

import io.asyncache.store.Policy;
import java.util.EnumMap;
import java.util.Map;

/**
 * What became of one trace at one size.
 *
 * @param optimum the hits of somebody who knows the future
 */
record Result(String trace, int accesses, int size, Map<Policy, Hits> hits, long optimum) {

    private static final long SEED = 20_250_101;

    /**
     * The hits of one policy.
     *
     * @param ours our store's
     * @param others those of a simulation, or for {@code tinylfu} Caffeine's own
     */
    record Hits(long ours, long others) {}

    Result {
        hits = Map.copyOf(hits);
    }

    static Result of(Trace trace, int size) {
        Map<Policy, Hits> hits = new EnumMap<>(Policy.class);
        for (Policy policy : Policy.values()) {
            Draws.startAgain(SEED);
            long ours = StoreContender.of(policy, size).hits(trace);
            Draws.startAgain(SEED);
            hits.put(policy, new Hits(ours, other(policy, size).hits(trace)));
        }
        return new Result(trace.name(), trace.accesses().size(), size, hits, Optimum.hits(trace, size));
    }

    private static Contender other(Policy policy, int size) {
        return switch (policy) {
            case TINYLFU -> new CaffeineContender(size);
            case LRU -> LinkedSimulation.lru(size);
            case LFU -> new LfuSimulation(size);
            case FIFO -> LinkedSimulation.fifo(size);
            case MRU -> new MruSimulation(size);
            case RANDOM -> new RandomSimulation(size, SEED);
        };
    }

    Hits hits(Policy policy) {
        Hits found = hits.get(policy);
        if (found == null) {
            throw new IllegalArgumentException("not replayed: " + policy);
        }
        return found;
    }

    /** Returns so many hits as a hit rate, in per cent. */
    double percent(long count) {
        return 100.0 * count / accesses;
    }
}
