package io.asyncache.config;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Reads {@code 250ms}, {@code 60s}, {@code 5m}, {@code 1h30m}, {@code 2d} and ISO-8601's {@code PT1M}. */
final class Durations {

    /** The longer first: so they must be written, each once. */
    private static final String[] UNITS = {"d", "h", "m", "s", "ms"};

    private static final long[] NANOS = {
        24 * 3_600_000_000_000L, 3_600_000_000_000L, 60_000_000_000L, 1_000_000_000L, 1_000_000L
    };

    private static final String EXPECTED = "expected a duration such as 250ms, 60s, 5m, 1h30m, 2d or PT1M";

    private Durations() {}

    /** The duration that a key's value says; null, and a problem, if it says none that is longer than nothing. */
    static @Nullable Duration read(String key, Node.Scalar scalar, Problems problems) {
        String text = scalar.text();
        try {
            long nanos = isIso(text) ? Duration.parse(text).toNanos() : nanos(text);
            if (nanos > 0) {
                return Duration.ofNanos(nanos);
            }
            problems.add(scalar.position(), key + ": expected a duration longer than 0, found " + scalar.described());
        } catch (ArithmeticException e) {
            problems.add(scalar.position(), key + ": " + scalar.described() + " is longer than 292 years");
        } catch (DateTimeParseException | NumberFormatException e) {
            boolean tooLong = e.getCause() instanceof ArithmeticException;
            problems.add(
                    scalar.position(),
                    key + ": "
                            + (tooLong
                                    ? scalar.described() + " is longer than 292 years"
                                    : isBareNumber(text)
                                            ? scalar.shown() + " has no unit: write " + scalar.shown() + "s or "
                                                    + scalar.shown() + "ms"
                                            : EXPECTED + ", found " + scalar.described()));
        }
        return null;
    }

    /** What the records of durations ask of each of theirs that is said. */
    static void requirePositive(String name, @Nullable Duration duration) {
        if (duration != null && (duration.isNegative() || duration.isZero())) {
            throw new IllegalArgumentException(name + " is not positive: " + duration);
        }
    }

    private static long nanos(String text) {
        long nanos = 0;
        int lastUnit = -1;
        int at = 0;
        while (at < text.length() || lastUnit < 0) {
            int number = at;
            at = endOf(text, at, true);
            int unit = at;
            at = endOf(text, at, false);
            int unitIndex = indexOfUnit(text, unit, at);
            if (number == unit || unitIndex <= lastUnit) {
                throw new NumberFormatException(text);
            }
            lastUnit = unitIndex;
            nanos = Math.addExact(nanos, Math.multiplyExact(number(text, number, unit), NANOS[unitIndex]));
        }
        return nanos;
    }

    private static long number(String text, int from, int to) {
        long number = 0;
        for (int at = from; at < to; at++) {
            number = Math.addExact(Math.multiplyExact(number, 10L), (long) (text.charAt(at) - '0'));
        }
        return number;
    }

    private static int endOf(String text, int from, boolean digits) {
        int at = from;
        while (at < text.length() && isDigit(text.charAt(at)) == digits) {
            at++;
        }
        return at;
    }

    private static int indexOfUnit(String text, int from, int to) {
        for (int i = 0; i < UNITS.length; i++) {
            if (UNITS[i].length() == to - from && text.startsWith(UNITS[i], from)) {
                return i;
            }
        }
        return -1;
    }

    /** ISO-8601 has signs, for the whole and for each part; a duration of ours has none. */
    private static boolean isIso(String text) {
        return text.startsWith("P") && text.indexOf('-') < 0 && text.indexOf('+') < 0;
    }

    private static boolean isBareNumber(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (!isDigit(c) && c != '_' && c != '.') {
                return false;
            }
        }
        return !text.isEmpty() && isDigit(text.charAt(0));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
