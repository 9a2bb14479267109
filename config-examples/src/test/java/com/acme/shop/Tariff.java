package com.acme.shop;

import com.acme.Runs;

/** Works out what a delivery costs. */
public final class Tariff {

    private Tariff() {}

    /** Takes a while, and has the same answer for the same question always. */
    public static long cents(int zone, long grams) {
        Runs.count();
        return 100L * zone + grams / 10;
    }

    /** For one piece the price is fixed; for more it is worked out anew, since it depends on the day. */
    public static long centsFor(int zone, int pieces) {
        Runs.count();
        return 100L * zone * pieces;
    }
}
