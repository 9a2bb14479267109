package io.asyncache.manage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one rule of the file.
 *
 * @param position where it stands, as {@code FILE:LINE:COLUMN}
 * @param selector as it is written
 * @param mode of a rule for methods {@code cache}, {@code observe} or {@code off}; of one for invalidations when it
 *     takes effect, {@code success} or {@code call}
 * @param caches the names of its caches, one for a rule for methods
 * @param matchedMethods how many methods it has, in all class loaders together
 * @param methods the first of them by name, {@value #MOST_METHODS} at most
 * @param why a sentence that says why it has none, null if it has some
 */
public record RuleStatus(
        String position,
        String selector,
        Kind kind,
        String mode,
        List<String> caches,
        int matchedMethods,
        List<String> methods,
        @Nullable String why) {

    /** More methods than this are counted and not named. */
    public static final int MOST_METHODS = 20;

    public RuleStatus {
        caches = List.copyOf(caches);
        methods = List.copyOf(methods.subList(0, Math.min(methods.size(), MOST_METHODS)));
    }

    /** What a rule is for. */
    public enum Kind {
        /** Its methods are cached. */
        METHOD,
        /** Calls of its methods drop entries. */
        INVALIDATION;

        /** Returns the word for it. */
        public String word() {
            return this == METHOD ? "method" : "invalidation";
        }
    }
}
