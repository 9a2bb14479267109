package io.asyncache.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one rule finds.
 *
 * @param methods those that it takes
 * @param leftOut those that it means and does not take
 * @param nothing what to know if it takes none; null if it does
 */
record RuleFindings(
        RuleOutput rule,
        List<Taken> methods,
        List<LeftOut> leftOut,
        @Nullable String nothing) {

    /**
     * A method that a rule takes.
     *
     * @param key of one that is cached
     */
    record Taken(
            String method,
            @Nullable KeyOutput key,
            @Nullable String note) {

        @Override
        public String toString() {
            return method + (key == null ? "" : "  key: " + key) + (note == null ? "" : "  " + note);
        }
    }

    /** A method that a rule means and does not take. */
    record LeftOut(String method, String why) {}

    RuleFindings {
        methods = List.copyOf(methods);
        leftOut = List.copyOf(leftOut);
    }

    /** Returns what is left out by the reason, since one reason often serves many. */
    Map<String, List<String>> leftOutByReason() {
        Map<String, List<String>> byReason = new TreeMap<>();
        for (LeftOut each : leftOut) {
            byReason.computeIfAbsent(each.why(), why -> new ArrayList<>()).add(each.method());
        }
        return byReason;
    }
}
