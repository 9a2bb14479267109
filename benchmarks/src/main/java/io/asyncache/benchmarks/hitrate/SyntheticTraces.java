package io.asyncache.benchmarks.hitrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Traces made to a rule, the same each time: the generators of one seed and length. */
record SyntheticTraces(long seed, int length) {

    private static final int POPULATION = 20_000;
    private static final int LOOP = 5_000;

    /** A scan comes after so many ordinary accesses, and asks once for each of so many keys that never come again. */
    private static final int BETWEEN_SCANS = 6_000;

    private static final int SCAN = 4_000;

    /** How often, and by how many places, popularity shifts. */
    private static final int ERA = 10_000;

    private static final int SHIFT = 500;

    /** The share of keys never asked for before, and how many others were asked for, on average, since the last time. */
    private static final double NEW_KEYS = 0.2;

    private static final int MEAN_DISTANCE = 1_000;

    List<Trace> all() {
        return List.of(
                zipf("zipf 0.9", 0.9), zipf("zipf 1.0", 1.0), zipfWithScans(), loop(), shiftingPopularity(), recency());
    }

    Trace zipf(String name, double exponent) {
        Zipf zipf = new Zipf(POPULATION, exponent);
        Random random = new Random(seed);
        List<Integer> accesses = new ArrayList<>(length);
        for (int i = 0; i < length; i++) {
            accesses.add(zipf.rank(random));
        }
        return new Trace(name, accesses);
    }

    Trace zipfWithScans() {
        Zipf zipf = new Zipf(POPULATION, 0.9);
        Random random = new Random(seed);
        int scanned = POPULATION;
        List<Integer> accesses = new ArrayList<>(length);
        for (int i = 0; i < length; i++) {
            boolean scanning = i % (BETWEEN_SCANS + SCAN) >= BETWEEN_SCANS;
            accesses.add(scanning ? scanned++ : zipf.rank(random));
        }
        return new Trace("zipf with scans", accesses);
    }

    Trace loop() {
        List<Integer> accesses = new ArrayList<>(length);
        for (int i = 0; i < length; i++) {
            accesses.add(i % LOOP);
        }
        return new Trace("loop", accesses);
    }

    Trace shiftingPopularity() {
        Zipf zipf = new Zipf(POPULATION, 1.0);
        Random random = new Random(seed);
        List<Integer> accesses = new ArrayList<>(length);
        for (int i = 0; i < length; i++) {
            accesses.add((zipf.rank(random) + i / ERA * SHIFT) % POPULATION);
        }
        return new Trace("shifting popularity", accesses);
    }

    /** Asks again for a key the sooner, the later it was asked for: the distances are geometrically distributed. */
    Trace recency() {
        Random random = new Random(seed);
        int[] byUse = new int[length];
        int different = 0;
        List<Integer> accesses = new ArrayList<>(length);
        for (int i = 0; i < length; i++) {
            int distance = (int) (-MEAN_DISTANCE * Math.log(1 - random.nextDouble()));
            int key = different;
            if (random.nextDouble() < NEW_KEYS || distance >= different) {
                different++;
            } else {
                int place = different - 1 - distance;
                key = byUse[place];
                System.arraycopy(byUse, place + 1, byUse, place, distance);
            }
            byUse[different - 1] = key;
            accesses.add(key);
        }
        return new Trace("recency", accesses);
    }
}
