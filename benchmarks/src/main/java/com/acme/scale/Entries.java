package com.acme.scale;

import java.util.concurrent.TimeUnit;

/** Fills a cache and prints by how many bytes an entry the heap has grown. Arguments: see {@link Arguments}. */
public final class Entries {

    private static final int COLLECTIONS = 4;

    /** Longer than the agent's threads take to begin: what they load their classes from is 7 MB, and not an entry's. */
    private static final long COLLECTING = TimeUnit.SECONDS.toNanos(1);

    private Entries() {}

    public static void main(String[] text) {
        Arguments arguments = Arguments.of(text);
        Prices prices = arguments.prices();
        // Before it is measured: classes, and the tables of a cache that has few entries.
        for (long id = -1_000; id < 0; id++) {
            prices.price(id);
        }
        long before = used();
        for (long id = 0; id < arguments.keys(); id++) {
            prices.price(id);
        }
        long after = used();
        if (prices.price(arguments.keys() - 1).join() != PlainPrices.PRICE) {
            throw new IllegalStateException("another answer");
        }
        System.out.printf("%.1f%n", (after - before) / (double) arguments.keys());
    }

    /** Returns the least of several readings, as something may be going on beside. */
    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        long start = System.nanoTime();
        for (int i = 0; i < COLLECTIONS || System.nanoTime() - start < COLLECTING; i++) {
            System.gc();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }
}
