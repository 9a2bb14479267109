package io.asyncache.agent;

import io.asyncache.config.Configuration;
import io.asyncache.config.InvalidationRule;
import io.asyncache.config.SelectingRule;
import io.asyncache.weave.RuleNumbers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives rules their numbers: one that is written again after a change of the file, with the same selector, has the number
 * that it had, and of several with one selector each in its turn.
 */
final class RuleBook {

    private final Map<String, Integer> numbers = new HashMap<>();
    private int last;

    RuleNumbers numbers(Configuration configuration) {
        Map<String, Integer> turns = new HashMap<>();
        return new RuleNumbers(numbers(configuration.methods(), turns), numbers(configuration.invalidations(), turns));
    }

    private int[] numbers(List<? extends SelectingRule> rules, Map<String, Integer> turns) {
        int[] given = new int[rules.size()];
        for (int i = 0; i < given.length; i++) {
            given[i] = number(rules.get(i), turns);
        }
        return given;
    }

    private int number(SelectingRule rule, Map<String, Integer> turns) {
        String written = (rule instanceof InvalidationRule ? "invalidate " : "cache ") + rule.selector();
        // No lambda on the way to main.
        Integer before = turns.get(written);
        int turn = before == null ? 1 : before + 1;
        turns.put(written, turn);
        String named = turn + " " + written;
        Integer number = numbers.get(named);
        if (number == null) {
            number = last++;
            numbers.put(named, number);
        }
        return number;
    }
}
