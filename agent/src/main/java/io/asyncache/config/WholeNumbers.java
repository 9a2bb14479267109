package io.asyncache.config;

/** Whole numbers that aren't negative, written with {@code _} between digits where that reads better. */
final class WholeNumbers {

    private WholeNumbers() {}

    /** The digits alone, without zeros before them; nothing if the text is not such a number. */
    static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        char last = '_';
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean isDigit = c >= '0' && c <= '9';
            if (!isDigit && (c != '_' || last == '_')) {
                return "";
            }
            if (isDigit && !(digits.length() == 1 && digits.charAt(0) == '0')) {
                digits.append(c);
            } else if (isDigit) {
                digits.setCharAt(0, c);
            }
            last = c;
        }
        return last == '_' ? "" : digits.toString();
    }

    /** Their value, or the greatest there is if that is more. */
    static long value(String digits) {
        long value = 0;
        for (int at = 0; at < digits.length(); at++) {
            int digit = digits.charAt(at) - '0';
            if (value > (Long.MAX_VALUE - digit) / 10) {
                return Long.MAX_VALUE;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
