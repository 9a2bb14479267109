package io.asyncache.cli;

import io.asyncache.config.InvalidationRule;
import io.asyncache.config.MethodRule;
import io.asyncache.config.Mode;
import io.asyncache.config.Moment;
import io.asyncache.config.SelectingRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule as it is written, for output.
 *
 * @param kind {@code method} or {@code invalidation}
 * @param mode of a rule of methods that are cached
 * @param caches the one that a method is cached in, or those that its calls invalidate; an own one has the selector's name
 * @param key of an invalidation: the parts, none for everything
 * @param after of an invalidation
 */
record RuleOutput(
        String kind,
        int line,
        int column,
        String match,
        @Nullable Mode mode,
        List<String> caches,
        @Nullable List<String> key,
        @Nullable Moment after) {

    static RuleOutput of(SelectingRule rule) {
        int line = rule.position().line();
        int column = rule.position().column();
        String match = rule.selector().toString();
        if (rule instanceof InvalidationRule written) {
            return new RuleOutput(
                    "invalidation",
                    line,
                    column,
                    match,
                    null,
                    written.caches(),
                    written.key().stream().map(Object::toString).toList(),
                    written.after());
        }
        MethodRule written = (MethodRule) rule;
        return new RuleOutput(
                "method",
                line,
                column,
                match,
                written.mode(),
                List.of(written.cache().name()),
                null,
                null);
    }

    boolean isOff() {
        return mode == Mode.OFF;
    }

    boolean invalidates() {
        return after != null;
    }

    /** Returns what the rule does with a method that it takes, to go on after a verb. */
    String deed() {
        if (after != null) {
            String what = key == null || key.isEmpty() ? "everything" : "what has the key " + String.join(", ", key);
            return "calls drop " + what + " from " + String.join(", ", caches)
                    + (after == Moment.CALL ? ", before they run" : "");
        }
        if (isOff()) {
            return "left alone, mode: off";
        }
        return caches.get(0).equals(match) ? "cached in a cache of its own" : "cached in " + caches.get(0);
    }
}
