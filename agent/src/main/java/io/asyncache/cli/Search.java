package io.asyncache.cli;

import io.asyncache.config.MethodRule;
import io.asyncache.weave.ClassFileMatch;
import io.asyncache.weave.MatchedMethod;
import io.asyncache.weave.RuleMatch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Looks through a class path for what a file's rules mean. */
final class Search {

    private final Rules rules;
    private final ClassPath classPath;
    private final ClassFileMatch match;
    private final List<MatchedMethod> meant = new ArrayList<>();

    /** Classes that a rule may mean and that can't be read, with the reason. */
    private final Map<String, String> unreadable = new TreeMap<>();

    Search(Rules rules, ClassPath classPath) {
        this.rules = rules;
        this.classPath = classPath;
        this.match = rules.matchOn(classPath);
        for (String name : classPath.names()) {
            if (match.mayTake(name)) {
                look(name);
            }
        }
        meant.sort(Comparator.comparing(MatchedMethod::readableName));
    }

    private void look(String name) {
        byte[] classFile = classPath.classFile(name);
        try {
            for (MatchedMethod method : classFile == null ? List.<MatchedMethod>of() : match.methods(classFile)) {
                if (method.isMeant()) {
                    meant.add(method);
                }
            }
        } catch (RuntimeException malformed) {
            unreadable.put(name.replace('/', '.'), String.valueOf(malformed.getMessage()));
        }
    }

    Map<String, String> unreadable() {
        return unreadable;
    }

    List<RuleFindings> findings() {
        List<RuleFindings> findings = new ArrayList<>();
        for (int rule = 0; rule < rules.all().size(); rule++) {
            findings.add(findings(rule));
        }
        return findings;
    }

    private RuleFindings findings(int rule) {
        List<RuleFindings.Taken> taken = new ArrayList<>();
        List<RuleFindings.LeftOut> leftOut = new ArrayList<>();
        for (MatchedMethod method : meant) {
            for (RuleMatch each : matches(method, rule)) {
                Verdict verdict = rules.on(method, each);
                if (verdict.is(Verdict.Outcome.TAKEN) || verdict.is(Verdict.Outcome.OFF)) {
                    taken.add(taken(method, rule, verdict));
                } else {
                    leftOut.add(new RuleFindings.LeftOut(method.readableName(), String.valueOf(verdict.why())));
                }
            }
        }
        return new RuleFindings(
                RuleOutput.of(rules.get(rule)), taken, leftOut, taken.isEmpty() ? nothing(rule, leftOut) : null);
    }

    private static List<RuleMatch> matches(MatchedMethod method, int rule) {
        List<RuleMatch> matches = new ArrayList<>(method.caching());
        matches.addAll(method.invalidations());
        matches.removeIf(match -> match.rule() != rule);
        return matches;
    }

    private RuleFindings.Taken taken(MatchedMethod method, int rule, Verdict verdict) {
        boolean isCached = verdict.is(Verdict.Outcome.TAKEN) && rules.get(rule) instanceof MethodRule;
        return new RuleFindings.Taken(
                method.readableName(),
                isCached ? KeyOutput.of((MethodRule) rules.get(rule), method) : null,
                verdict.is(Verdict.Outcome.OFF) ? null : verdict.why());
    }

    private String nothing(int rule, List<RuleFindings.LeftOut> leftOut) {
        return leftOut.isEmpty()
                ? new Neighbours(classPath, match).of(rules.get(rule).selector())
                : "it takes none of the methods that it means";
    }
}
