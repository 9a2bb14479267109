package io.asyncache.selector;

/** A method's name or one segment of a type's name, in which {@code *} stands for any characters or none. */
final class NamePattern {

    private final String pattern;
    private final boolean wild;

    NamePattern(String pattern) {
        this.pattern = pattern;
        this.wild = pattern.indexOf('*') >= 0;
    }

    boolean isWild() {
        return wild;
    }

    /** As it was written. */
    String text() {
        return pattern;
    }

    boolean matches(String name) {
        return matches(name, 0, name.length());
    }

    /** Whether the part of {@code text} between the two offsets matches; a part, so that nobody cuts out a string. */
    boolean matches(String text, int from, int to) {
        if (!wild) {
            return to - from == pattern.length() && text.startsWith(pattern, from);
        }
        int p = 0;
        int t = from;
        int afterStar = -1;
        int starTook = from;
        while (t < to) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                afterStar = ++p;
                starTook = t;
            } else if (p < pattern.length() && pattern.charAt(p) == text.charAt(t)) {
                p++;
                t++;
            } else if (afterStar >= 0) {
                // Only the last star needs a longer share: whatever an earlier one could take, this one can as well.
                p = afterStar;
                t = ++starTook;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }
}
