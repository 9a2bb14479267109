package io.asyncache.cli;

import java.util.Locale;

/** Numbers as people read them at a glance. */
final class Numbers {

    private static final double MINUTE = 60_000;
    private static final double HOUR = 60 * MINUTE;
    private static final double DAY = 24 * HOUR;

    private Numbers() {}

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", share * 100);
    }

    /** Returns a count in four figures or so. */
    static String count(double number) {
        if (number < 10 && number != Math.rint(number)) {
            return String.format(Locale.ROOT, "%.1f", number);
        } else if (number < 100_000) {
            return String.format(Locale.ROOT, "%.0f", number);
        } else if (number < 10_000_000) {
            return String.format(Locale.ROOT, "%.0fk", number / 1e3);
        } else if (number < 1e10) {
            return String.format(Locale.ROOT, "%.0fM", number / 1e6);
        }
        return String.format(Locale.ROOT, "%.0fG", number / 1e9);
    }

    /** Returns a time in the unit that suits it. */
    static String millis(double millis) {
        if (millis == 0) {
            return "0";
        } else if (millis < 1) {
            return String.format(Locale.ROOT, "%.0fµs", millis * 1e3);
        } else if (millis < 10) {
            return String.format(Locale.ROOT, "%.1fms", millis);
        } else if (millis < 10_000) {
            return String.format(Locale.ROOT, "%.0fms", millis);
        } else if (millis < 10 * MINUTE) {
            return String.format(Locale.ROOT, "%.0fs", millis / 1e3);
        } else if (millis < 10 * HOUR) {
            return String.format(Locale.ROOT, "%.0fmin", millis / MINUTE);
        }
        return millis < 10 * DAY
                ? String.format(Locale.ROOT, "%.0fh", millis / HOUR)
                : String.format(Locale.ROOT, "%.0fd", millis / DAY);
    }
}
