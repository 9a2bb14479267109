package io.asyncache.selector;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A class's or interface's name with wildcards, asked about names with slashes.
 *
 * <p>{@code *} stays within one segment, where it also takes the {@code $} of nested types; {@code ..} stands for any
 * number of packages, none included. A lone {@code *} is any type, and {@code *.Name} that name in any package.
 */
final class TypePattern {

    /** The segment that {@code ..} becomes. */
    private static final @Nullable NamePattern ANY_PACKAGES = null;

    private final String literalPrefix;
    private final @Nullable NamePattern[] segments;
    private final @Nullable String plainName;
    private final boolean any;

    private TypePattern(String text, List<@Nullable NamePattern> segments) {
        int wildcard = firstWildcard(text);
        String slashed = text.replace('.', '/');
        this.any = text.equals("*");
        this.plainName = wildcard < 0 ? slashed : null;
        this.literalPrefix = wildcard < 0 ? slashed : slashed.substring(0, wildcard);
        this.segments = segments.toArray(new NamePattern[0]);
    }

    /** Of a text whose syntax was checked: names and stars, separated by {@code .} or {@code ..}, ending in a name. */
    static TypePattern of(String text) {
        List<@Nullable NamePattern> segments = new ArrayList<>();
        boolean anyPackage = text.equals("*") || (text.startsWith("*.") && text.indexOf('.', 2) < 0);
        if (anyPackage) {
            segments.add(ANY_PACKAGES);
            segments.add(new NamePattern(text.substring(text.indexOf('.') + 1)));
            return new TypePattern(text, segments);
        }
        int start = 0;
        while (true) {
            int dot = text.indexOf('.', start);
            if (dot < 0) {
                segments.add(new NamePattern(text.substring(start)));
                return new TypePattern(text, segments);
            }
            if (dot > start) {
                segments.add(new NamePattern(text.substring(start, dot)));
            }
            start = dot + 1;
            if (text.charAt(start) == '.') {
                segments.add(ANY_PACKAGES);
                start++;
            }
        }
    }

    /** Whether it takes every type, arrays and primitives included where those may stand. */
    boolean isAny() {
        return any;
    }

    /** The one name that it takes, with slashes; null if it holds a wildcard. */
    @Nullable
    String plainName() {
        return plainName;
    }

    boolean matches(String internalName) {
        return matches(internalName, 0, internalName.length());
    }

    boolean matches(String text, int from, int to) {
        if (plainName != null) {
            return to - from == plainName.length() && text.startsWith(plainName, from);
        }
        return any || (text.startsWith(literalPrefix, from) && matchesSegments(text, from, to));
    }

    private boolean matchesSegments(String text, int from, int to) {
        int s = 0;
        int start = from;
        int afterPackages = -1;
        int packagesTook = from;
        while (start <= to) {
            if (s < segments.length && segments[s] == ANY_PACKAGES) {
                afterPackages = ++s;
                packagesTook = start;
                continue;
            }
            int end = endOfSegment(text, start, to);
            NamePattern segment = s < segments.length ? segments[s] : null;
            if (segment != null && segment.matches(text, start, end)) {
                s++;
                start = end + 1;
            } else if (afterPackages >= 0) {
                s = afterPackages;
                packagesTook = endOfSegment(text, packagesTook, to) + 1;
                start = packagesTook;
            } else {
                return false;
            }
        }
        return s == segments.length;
    }

    private static int endOfSegment(String text, int start, int to) {
        int slash = text.indexOf('/', start);
        return slash < 0 || slash > to ? to : slash;
    }

    private static int firstWildcard(String text) {
        int star = text.indexOf('*');
        int packages = text.indexOf("..");
        if (star < 0 || packages < 0) {
            return Math.max(star, packages);
        }
        return Math.min(star, packages);
    }
}
