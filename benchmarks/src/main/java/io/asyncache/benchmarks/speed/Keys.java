package io.asyncache.benchmarks.speed;

import com.acme.speed.Query;
import io.asyncache.benchmarks.hitrate.Zipf;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.ThreadParams;

/** A thread's draws of ten thousand keys, of which some are asked for much more often than others. */
@State(Scope.Thread)
public class Keys {

    static final int COUNT = 10_000;

    private static final double EXPONENT = 0.99;
    private static final long SEED = 42;

    /** So many that a processor can't learn what follows what; a power of two. */
    private static final int DRAWS = 1 << 17;

    /** For each key an object that is equal to what was asked for first, and not the same. */
    final Query[] queries = new Query[COUNT];

    private final int[] draws = new int[DRAWS];
    private int at;

    @Setup
    public void draw(ThreadParams thread) {
        draw(thread.getThreadIndex());
    }

    void draw(int thread) {
        Random random = new Random(SEED + thread);
        List<Integer> shuffled = new ArrayList<>();
        for (int key = 0; key < COUNT; key++) {
            shuffled.add(key);
            queries[key] = new Query(Service.FIRST_ID + key, RecordBenchmark.LOCALE);
        }
        Collections.shuffle(shuffled, new Random(SEED));
        Zipf zipf = new Zipf(COUNT, EXPONENT);
        for (int i = 0; i < DRAWS; i++) {
            draws[i] = shuffled.get(zipf.rank(random));
        }
    }

    int next() {
        at = (at + 1) & (DRAWS - 1);
        return draws[at];
    }
}
