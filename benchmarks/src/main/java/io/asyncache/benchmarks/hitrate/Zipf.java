package io.asyncache.benchmarks.hitrate;

import java.util.Arrays;
import java.util.Random;

/** Ranks from 0 on, each as likely as its number's power says. */
public final class Zipf {

    private final double[] sums;

    public Zipf(int ranks, double exponent) {
        this.sums = new double[ranks];
        double sum = 0;
        for (int rank = 0; rank < ranks; rank++) {
            sum += 1 / Math.pow(rank + 1, exponent);
            sums[rank] = sum;
        }
    }

    public int rank(Random random) {
        int found = Arrays.binarySearch(sums, random.nextDouble() * sums[sums.length - 1]);
        return Math.min(found < 0 ? -found - 1 : found, sums.length - 1);
    }
}
