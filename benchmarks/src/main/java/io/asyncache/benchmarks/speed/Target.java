package io.asyncache.benchmarks.speed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a row should cost at most.
 *
 * @param ratio times the peer, or infinite if it may cost anything
 * @param bytes for one call, or infinite if they may be any number
 */
record Target(double ratio, double bytes) {

    static final Target NONE = new Target(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

    /** Whether there is anything to meet. */
    boolean given() {
        return !equals(NONE);
    }

    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        if (Double.isFinite(ratio)) {
            parts.add(String.format(Locale.ROOT, "≤ %.2f", ratio));
        }
        if (Double.isFinite(bytes)) {
            parts.add(String.format(Locale.ROOT, "≤ %.0f B", bytes));
        }
        return String.join(", ", parts);
    }
}
