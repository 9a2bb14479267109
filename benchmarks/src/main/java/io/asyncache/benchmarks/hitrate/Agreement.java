package io.asyncache.benchmarks.hitrate;

import io.asyncache.store.Policy;
import java.util.List;
import java.util.Locale;

/**
 * How far our store is, at worst, from what ought to be the same.
 *
 * @param points the largest difference of hit rates, in percentage points
 * @param allowed how large it may be
 */
record Agreement(Policy policy, double points, double allowed) {

    static Agreement of(Policy policy, List<Result> results) {
        double points = results.stream()
                .mapToDouble(result -> result.percent(Math.abs(
                        result.hits(policy).ours() - result.hits(policy).others())))
                .max()
                .orElse(0);
        return new Agreement(policy, points, allowed(policy));
    }

    private static double allowed(Policy policy) {
        return switch (policy) {
            case LRU, FIFO, MRU -> 0;
            case LFU, RANDOM -> 1;
            // It hears of uses more seldom, and so is dealt other lots: those alone move Caffeine itself by four
            // points.
            case TINYLFU -> 2;
        };
    }

    boolean holds() {
        return points <= allowed;
    }

    @Override
    public String toString() {
        String other = policy == Policy.TINYLFU ? "Caffeine itself" : "the simulation";
        String worst = points == 0
                ? "equals " + other + " to the last hit"
                : String.format(Locale.ROOT, "within %.4f percentage points of %s", points, other);
        String verdict = holds() ? "holds" : "FAILS";
        return String.format(Locale.ROOT, "%s: %s (allowed: %.0f): %s", Table.nameOf(policy), worst, allowed, verdict);
    }
}
