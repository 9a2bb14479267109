package io.asyncache.config;

import io.asyncache.spelling.Suggestions;
import java.util.Set;

/** The caches that a rule may name. */
final class CacheNames {

    /** So many names help who mistyped one; more hide each other. */
    private static final int MOST_LISTED = 10;

    private final Set<String> known;
    private final Problems problems;

    CacheNames(Set<String> known, Problems problems) {
        this.known = known;
        this.problems = problems;
    }

    /** Whether there is a cache of this name; a problem if there is none. */
    boolean check(Node.Scalar name) {
        if (known.contains(name.text())) {
            return true;
        }
        String remedy = name.remedyIfCutShort("a name");
        problems.add(
                name.position(),
                "unknown cache '" + name.shown() + "'" + (remedy.isEmpty() ? instead(name.text()) : remedy));
        return false;
    }

    private String instead(String name) {
        if (known.isEmpty()) {
            return "; the file names no caches";
        }
        String didYouMean = Suggestions.didYouMean(name, known);
        return !didYouMean.isEmpty() || known.size() > MOST_LISTED
                ? didYouMean
                : "; known are " + String.join(", ", known);
    }
}
