package io.asyncache.config;

import org.jspecify.annotations.Nullable;

/** Reads {@code 10%} and {@code 2.5%}. */
final class Percentages {

    private static final String EXPECTED = "expected a percentage from 0% to 100%, such as 10% or 2.5%";

    private Percentages() {}

    /** The share that a key's value says, from 0 to 1; null, and a problem, if it says none. */
    static @Nullable Double read(String key, Node.Scalar scalar, Problems problems) {
        String text = scalar.text();
        boolean isPercentage = text.endsWith("%");
        if (!isNumber(text, isPercentage ? text.length() - 1 : text.length())) {
            problems.add(scalar.position(), key + ": " + EXPECTED + ", found " + scalar.described());
        } else if (!isPercentage) {
            problems.add(
                    scalar.position(),
                    key + ": " + scalar.shown() + " has no unit: write a percentage such as 10% or 2.5%");
        } else {
            double percent = Double.parseDouble(text.substring(0, text.length() - 1));
            if (percent <= 100) {
                return percent / 100;
            }
            problems.add(scalar.position(), key + ": " + scalar.described() + " is more than 100%");
        }
        return null;
    }

    /** Digits, and between them a point at most. */
    private static boolean isNumber(String text, int end) {
        int points = 0;
        for (int at = 0; at < end; at++) {
            char c = text.charAt(at);
            boolean isPoint = c == '.' && at > 0 && at < end - 1;
            points += isPoint ? 1 : 0;
            if (!isPoint && (c < '0' || c > '9')) {
                return false;
            }
        }
        return end > 0 && points <= 1;
    }
}
