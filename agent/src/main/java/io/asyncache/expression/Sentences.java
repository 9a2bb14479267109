package io.asyncache.expression;

import io.asyncache.spelling.Suggestions;
import java.util.Collection;

/** Ends of sentences that say what there is instead. */
final class Sentences {

    /** So many names help; more than that hide each other. */
    private static final int MOST = 20;

    private Sentences() {}

    static String list(Collection<String> words) {
        StringBuilder list = new StringBuilder();
        int listed = 0;
        for (String word : words) {
            if (listed == MOST) {
                return list.append(", …").toString();
            }
            list.append(listed++ == 0 ? "" : ", ").append(word);
        }
        return list.toString();
    }

    /** Returns what there is instead of a word that isn't known, and which of it is near enough to be meant. */
    static String instead(String word, Collection<String> known) {
        if (known.isEmpty()) {
            return "";
        }
        return (known.size() == 1 ? ": there is " : ": there are ") + list(known) + Suggestions.didYouMean(word, known);
    }
}
