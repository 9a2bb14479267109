package io.asyncache.cli;

import io.asyncache.callsite.DeclaredMethod;
import io.asyncache.callsite.LinkForecast;
import io.asyncache.config.Configuration;
import io.asyncache.config.InvalidationRule;
import io.asyncache.config.MethodRule;
import io.asyncache.config.Mode;
import io.asyncache.config.SelectingRule;
import io.asyncache.selector.Selectors;
import io.asyncache.weave.ClassFileMatch;
import io.asyncache.weave.MatchedMethod;
import io.asyncache.weave.RuleMatch;
import java.util.ArrayList;
import java.util.List;

/** A file's rules by their indexes, those of methods that are cached first, and what they do with a method. */
final class Rules {

    private final Configuration configuration;
    private final List<SelectingRule> all = new ArrayList<>();

    Rules(Configuration configuration) {
        this.configuration = configuration;
        all.addAll(configuration.methods());
        all.addAll(configuration.invalidations());
    }

    List<SelectingRule> all() {
        return all;
    }

    SelectingRule get(int rule) {
        return all.get(rule);
    }

    /** Has the weaver decide by these rules. */
    ClassFileMatch matchOn(ClassPath classPath) {
        return new ClassFileMatch(
                selectors(configuration.methods()),
                selectors(configuration.invalidations()),
                rule -> !isOff(rule),
                rule -> get(rule) instanceof MethodRule method && method.blocking(),
                new ClassPathResources(classPath));
    }

    private static Selectors selectors(List<? extends SelectingRule> rules) {
        return new Selectors(rules.stream().map(SelectingRule::selector).toList());
    }

    boolean isOff(int rule) {
        return get(rule) instanceof MethodRule method && method.mode() == Mode.OFF;
    }

    /** Returns what becomes of a method for one of the rules that mean it. */
    Verdict on(MatchedMethod method, RuleMatch match) {
        if (get(match.rule()) instanceof InvalidationRule rule) {
            return onInvalidation(method, match, rule);
        }
        int first = method.caching().get(0).rule();
        if (first != match.rule()) {
            return new Verdict(
                    Verdict.Outcome.EARLIER,
                    "an earlier rule has it, at " + get(first).position());
        }
        if (isOff(first)) {
            return new Verdict(Verdict.Outcome.OFF, "the rule says mode: off");
        }
        String obstacle = match.obstacle();
        if (obstacle == null) {
            obstacle = LinkForecast.obstacle((MethodRule) get(first), declared(method));
        }
        return obstacle == null ? Verdict.TAKEN : new Verdict(Verdict.Outcome.LEFT_OUT, obstacle);
    }

    private static Verdict onInvalidation(MatchedMethod method, RuleMatch match, InvalidationRule rule) {
        if (match.obstacle() != null) {
            return new Verdict(Verdict.Outcome.LEFT_OUT, match.obstacle());
        }
        String unresolved = LinkForecast.obstacle(rule, declared(method));
        return unresolved == null
                ? Verdict.TAKEN
                : new Verdict(Verdict.Outcome.TAKEN, "each call drops everything: " + unresolved);
    }

    private static DeclaredMethod declared(MatchedMethod method) {
        return new DeclaredMethod(
                method.isStatic(),
                method.parameterNames(),
                method.parameterTypes(),
                method.resultType(),
                method.resultTypes());
    }
}
