package io.asyncache.config;

import io.asyncache.selector.Selector;
import io.asyncache.selector.SelectorSyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads which methods a rule is for. */
final class SelectorReader {

    private SelectorReader() {}

    /**
     * Reads a rule's {@code match}; null, and a problem, if it names no methods.
     *
     * @param place how messages name the rule, such as "methods[0]"
     * @param example a selector such as the rule may have
     */
    static @Nullable Selector read(Section rule, String place, String example, Problems problems) {
        Node.Scalar match = rule.scalar("match", "a selector such as " + example);
        if (match == null) {
            if (rule.isWithout("match")) {
                problems.add(rule.position(), place + ": 'match' is missing; it names the methods, as " + example);
            }
            return null;
        }
        try {
            return Selector.parse(match.text());
        } catch (SelectorSyntaxException e) {
            problems.add(
                    problems.position(match, e.offset()),
                    "match: " + e.getMessage() + match.remedyIfCutShort("a selector"));
            return null;
        }
    }
}
