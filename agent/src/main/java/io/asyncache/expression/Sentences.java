package io.asyncache.expression;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

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

    /** Returns the question after a word that isn't known, or nothing if no word is near enough to be meant. */
    static String didYouMean(String word, Collection<String> known) {
        String nearest = nearest(word, known);
        return nearest == null ? "" : "; did you mean '" + nearest + "'?";
    }

    private static @Nullable String nearest(String word, Collection<String> known) {
        String best = null;
        int bestDistance = Integer.MAX_VALUE;
        for (String candidate : known) {
            int allowed = Math.max(1, (Math.min(word.length(), candidate.length()) + 1) / 3);
            // Words so different in length are far apart, and comparing them would be for nothing.
            if (Math.abs(word.length() - candidate.length()) <= allowed) {
                int distance = distance(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
                if (distance <= allowed && distance < bestDistance) {
                    best = candidate;
                    bestDistance = distance;
                }
            }
        }
        return best;
    }

    /** Characters to insert, delete, replace or swap with their neighbour. */
    private static int distance(String a, String b) {
        int[][] rows = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    rows[i][j] = i + j;
                    continue;
                }
                int replace = rows[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                rows[i][j] = Math.min(replace, Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
                }
            }
        }
        return rows[a.length()][b.length()];
    }
}
