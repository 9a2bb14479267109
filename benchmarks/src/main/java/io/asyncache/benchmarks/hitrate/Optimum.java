package io.asyncache.benchmarks.hitrate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What somebody who knows the future would reach: the key that is asked for again last goes (Bélády: "A study of
 * replacement algorithms for a virtual-storage computer", 1966). That may be the newcomer, as TinyLFU may refuse it too.
 */
final class Optimum {

    private static final int NEVER = Integer.MAX_VALUE;

    private Optimum() {}

    static long hits(Trace trace, int size) {
        int[] next = nextUses(trace.accesses());
        long hits = 0;
        // A key is known here by the moment at which it is asked for again.
        TreeSet<Integer> kept = new TreeSet<>();
        for (int now = 0; now < next.length; now++) {
            if (kept.remove(now)) {
                hits++;
            }
            if (next[now] != NEVER) {
                kept.add(next[now]);
                if (kept.size() > size) {
                    kept.pollLast();
                }
            }
        }
        return hits;
    }

    private static int[] nextUses(List<Integer> accesses) {
        int[] next = new int[accesses.size()];
        Map<Integer, Integer> seen = new HashMap<>();
        for (int i = next.length - 1; i >= 0; i--) {
            Integer later = seen.put(accesses.get(i), i);
            next[i] = later == null ? NEVER : later;
        }
        return next;
    }
}
