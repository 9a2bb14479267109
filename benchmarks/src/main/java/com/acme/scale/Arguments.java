package com.acme.scale;

/**
 * What a program of this package is told: who caches ({@code plain}, which is for asyncache to cache, or {@code hand}), the
 * number of keys, whether entries expire, and the number of threads.
 */
record Arguments(boolean byHand, int keys, boolean expires, int threads) {

    static Arguments of(String[] text) {
        return new Arguments(
                text[0].equals("hand"),
                Integer.parseInt(text[1]),
                Boolean.parseBoolean(text[2]),
                Integer.parseInt(text[3]));
    }

    Prices prices() {
        return byHand ? new HandWrittenPrices(2L * keys, expires) : new PlainPrices();
    }

    /** A cache that has room for the keys, and for no more. */
    Prices fullPrices() {
        return byHand ? new HandWrittenPrices(keys, expires) : new PlainPrices();
    }
}
