package io.asyncache.config;

import org.jspecify.annotations.Nullable;

/** Reads {@code 10_000}, {@code 64KiB}, {@code 64MiB} and {@code 1GiB}. */
final class Weights {

    private static final String[] UNITS = {"KiB", "MiB", "GiB"};

    private static final String EXPECTED = "expected a whole number >= 1, or one of KiB, MiB or GiB such as 64MiB";

    private Weights() {}

    /** The weight that a key's value says; null, and a problem, if it says none. */
    static @Nullable Long read(String key, Node.Scalar scalar, long most, Problems problems) {
        String text = scalar.text();
        int shift = shift(text);
        String digits = shift > 0
                ? WholeNumbers.digits(text.substring(0, text.length() - 3))
                : scalar.quoted() ? "" : WholeNumbers.digits(text);
        long number = WholeNumbers.value(digits);
        if (number > most >> shift) {
            problems.add(scalar.position(), key + ": " + scalar.described() + " is more than " + most);
        } else if (number == 0) {
            problems.add(scalar.position(), key + ": " + EXPECTED + ", found " + scalar.described());
        } else {
            return number << shift;
        }
        return null;
    }

    /** Whether it is a number with a unit. */
    static boolean hasUnit(String text) {
        return shift(text) > 0
                && !WholeNumbers.digits(text.substring(0, text.length() - 3)).isEmpty();
    }

    private static int shift(String text) {
        for (int i = 0; i < UNITS.length; i++) {
            if (text.endsWith(UNITS[i])) {
                return 10 * (i + 1);
            }
        }
        return 0;
    }
}
