package io.asyncache.benchmarks.hitrate;

/** Whatever a trace can be replayed through. It starts empty and is used once. */
@FunctionalInterface
interface Contender {

    /** Looks the key up, and offers it if it is missing; returns whether it was there. */
    boolean access(Integer key);

    /** Replays the trace and returns how many of its accesses were hits. */
    default long hits(Trace trace) {
        long hits = 0;
        for (Integer key : trace.accesses()) {
            if (access(key)) {
                hits++;
            }
        }
        return hits;
    }
}
