package com.acme.scale;

/** Fills a cache and prints by how many bytes an entry the heap has grown. Arguments: see {@link Arguments}. */
public final class Entries {

    private static final int COLLECTIONS = 4;

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

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
