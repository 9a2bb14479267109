package io.asyncache.agent;

import io.asyncache.config.MethodRule;
import io.asyncache.config.SelectingRule;
import io.asyncache.selector.Selector;
import io.asyncache.selector.Selectors;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The difference that one file's rules make to another's, as far as classes must be woven anew for it: whatever else of a
 * rule has changed is taken over where it is.
 */
final class RuleChange implements Predicate<String> {

    /** What of a rule decides how a class is woven. */
    private record Trait(int number, Selector selector, boolean woven, boolean blocking) {

        /** Not by the record's own comparison, which is linked when it is first used, and then costs a start a lot. */
        boolean isAs(@Nullable Trait other) {
            return other != null
                    && number == other.number
                    && woven == other.woven
                    && blocking == other.blocking
                    && selector.equals(other.selector);
        }
    }

    /** Those that classes must be woven anew for, of both kinds. */
    private final Selectors changed;

    RuleChange(Weaving before, Weaving after) {
        Map<Integer, Trait> old = traits(before);
        Map<Integer, Trait> fresh = traits(after);
        List<Selector> selectors = new ArrayList<>();
        List<Integer> oldStaying = compare(old, fresh, selectors);
        List<Integer> freshStaying = compare(fresh, old, selectors);
        if (!oldStaying.equals(freshStaying)) {
            // The first rule that matches a method has it: another order may mean another rule.
            for (Integer number : freshStaying) {
                selectors.add(fresh.get(number).selector);
            }
        }
        this.changed = new Selectors(selectors);
    }

    /** Returns the numbers of the rules that the others have as well, in their order; adds the selectors of all others. */
    private static List<Integer> compare(Map<Integer, Trait> ones, Map<Integer, Trait> others, List<Selector> changed) {
        List<Integer> staying = new ArrayList<>();
        for (Trait trait : ones.values()) {
            if (trait.isAs(others.get(trait.number))) {
                staying.add(trait.number);
            } else {
                changed.add(trait.selector);
            }
        }
        return staying;
    }

    private static Map<Integer, Trait> traits(Weaving weaving) {
        Map<Integer, Trait> traits = new LinkedHashMap<>();
        if (weaving.weaves()) {
            add(
                    traits,
                    weaving,
                    weaving.configuration().methods(),
                    weaving.numbers().methods());
            add(
                    traits,
                    weaving,
                    weaving.configuration().invalidations(),
                    weaving.numbers().invalidations());
        }
        return traits;
    }

    private static void add(
            Map<Integer, Trait> traits, Weaving weaving, List<? extends SelectingRule> rules, int[] numbers) {
        for (int i = 0; i < numbers.length; i++) {
            SelectingRule rule = rules.get(i);
            boolean blocking = rule instanceof MethodRule method && method.blocking();
            traits.put(numbers[i], new Trait(numbers[i], rule.selector(), weaving.isWoven(numbers[i], rule), blocking));
        }
    }

    boolean isEmpty() {
        return changed.size() == 0;
    }

    /** Returns whether a class of this internal name may have to be woven anew. */
    @Override
    public boolean test(String internalName) {
        return changed.mayMatchType(internalName);
    }
}
