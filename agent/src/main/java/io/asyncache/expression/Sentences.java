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

    static String nearest(String word, Collection<String> known) {
        String nearest = Suggestions.nearest(word, known);
        return nearest == null ? "" : "; did you mean '" + nearest + "'?";
    }
}
