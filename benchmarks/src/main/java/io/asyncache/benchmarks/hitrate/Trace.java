package io.asyncache.benchmarks.hitrate;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/** Keys in the order in which they were asked for. */
record Trace(String name, List<Integer> accesses) {

    private static final double[] SHARES = {0.01, 0.05, 0.2};

    Trace {
        accesses = List.copyOf(accesses);
    }

    /** Returns the sizes to replay it at: 1, 5 and 20 of every hundred different keys. */
    List<Integer> sizes() {
        int different = new HashSet<>(accesses).size();
        return Arrays.stream(SHARES)
                .mapToObj(share -> Math.max(1, (int) Math.round(different * share)))
                .toList();
    }
}
