package io.asyncache.agent;

import io.asyncache.config.Configuration;
import io.asyncache.config.MethodRule;
import io.asyncache.config.Mode;
import io.asyncache.config.SelectingRule;
import io.asyncache.selector.Selector;
import io.asyncache.weave.RuleNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The difference that one file's rules make to another's, as far as classes must be woven anew for it: whatever else of a
 * rule has changed is taken over where it is.
 */
final class RuleChange implements Predicate<String> {

    /** What of a rule decides how a class is woven. */
    private record Trait(int number, Selector selector, boolean woven, boolean blocking) {}

    /**
     * What classes are woven by.
     *
     * @param weaves whether anything is woven at all
     */
    record State(Configuration configuration, RuleNumbers numbers, boolean weaves) {}

    private final List<Trait> changed = new ArrayList<>();

    RuleChange(State before, State after) {
        List<Trait> old = traits(before);
        List<Trait> fresh = traits(after);
        List<Trait> oldStaying = new ArrayList<>(old);
        oldStaying.retainAll(fresh);
        List<Trait> freshStaying = new ArrayList<>(fresh);
        freshStaying.retainAll(old);
        old.removeAll(fresh);
        changed.addAll(old);
        fresh.removeAll(oldStaying);
        changed.addAll(fresh);
        if (!oldStaying.equals(freshStaying)) {
            // The first rule that matches a method has it: another order may mean another rule.
            changed.addAll(freshStaying);
        }
    }

    private static List<Trait> traits(State state) {
        List<Trait> traits = new ArrayList<>();
        if (state.weaves) {
            add(traits, state.configuration.methods(), state.numbers.methods());
            add(traits, state.configuration.invalidations(), state.numbers.invalidations());
        }
        return traits;
    }

    private static void add(List<Trait> traits, List<? extends SelectingRule> rules, int[] numbers) {
        for (int i = 0; i < numbers.length; i++) {
            SelectingRule rule = rules.get(i);
            boolean woven = !(rule instanceof MethodRule method) || method.mode() != Mode.OFF;
            boolean blocking = rule instanceof MethodRule method && method.blocking();
            traits.add(new Trait(numbers[i], rule.selector(), woven, blocking));
        }
    }

    boolean isEmpty() {
        return changed.isEmpty();
    }

    /** Returns whether a class of this internal name may have to be woven anew. */
    @Override
    public boolean test(String internalName) {
        for (Trait trait : changed) {
            if (trait.selector.mayMatchType(internalName)) {
                return true;
            }
        }
        return false;
    }
}
