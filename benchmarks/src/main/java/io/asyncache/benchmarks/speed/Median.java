package io.asyncache.benchmarks.speed;

import java.util.Arrays;
import java.util.Collection;

/** The value in the middle, which a disturbed measurement doesn't move. */
public final class Median {

    private Median() {}

    public static double of(Collection<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
