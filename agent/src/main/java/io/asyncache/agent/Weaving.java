package io.asyncache.agent;

import io.asyncache.config.Configuration;
import io.asyncache.config.MethodRule;
import io.asyncache.config.Mode;
import io.asyncache.config.SelectingRule;
import io.asyncache.weave.RuleNumbers;
import java.util.Set;

/**
 * What classes are woven by.
 *
 * @param weaves whether anything is woven at all
 * @param swept the numbers of rules whose methods have their original bytes back, see {@link Sweep}
 */
record Weaving(Configuration configuration, RuleNumbers numbers, boolean weaves, Set<Integer> swept) {

    /** Returns whether it is the other, and no class need be woven anew. */
    boolean isStill(Weaving other) {
        return configuration == other.configuration && weaves == other.weaves && swept == other.swept;
    }

    /** Returns whether methods of the rule are woven for it; if not, it only keeps other rules from taking them. */
    boolean isWoven(int number, SelectingRule rule) {
        return weaves && !swept.contains(number) && (!(rule instanceof MethodRule method) || method.mode() != Mode.OFF);
    }
}
