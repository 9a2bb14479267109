package io.asyncache.cli;

import io.asyncache.config.MethodRule;
import io.asyncache.config.SelectingRule;
import io.asyncache.weave.MatchedMethod;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the rules do with one method.
 *
 * @param key if it is cached
 * @param rules each of the file, in order: those of methods that are cached, then those of methods that invalidate
 */
record Explanation(String method, boolean cached, @Nullable KeyOutput key, List<Answer> rules) {

    /**
     * One rule's answer.
     *
     * @param takes whether the method is cached by it, or drops entries by it
     * @param why why not; of one that takes it, what must be known all the same
     */
    record Answer(RuleOutput rule, boolean takes, @Nullable String why) {}

    static Explanation of(MatchedMethod method, Rules rules) {
        List<Answer> answers = new ArrayList<>();
        KeyOutput key = null;
        for (int i = 0; i < rules.all().size(); i++) {
            Answer answer = answer(method, rules, i);
            answers.add(answer);
            if (answer.takes() && rules.get(i) instanceof MethodRule rule) {
                key = KeyOutput.of(rule, method);
            }
        }
        return new Explanation(method.readableName(), key != null, key, answers);
    }

    private static Answer answer(MatchedMethod method, Rules rules, int index) {
        SelectingRule rule = rules.get(index);
        RuleOutput output = RuleOutput.of(rule);
        return Stream.concat(method.caching().stream(), method.invalidations().stream())
                .filter(match -> match.rule() == index)
                .findFirst()
                .map(match -> answer(output, rules.on(method, match)))
                .orElseGet(() -> new Answer(
                        output,
                        false,
                        Differences.sentence(rule.selector().differences(method.type(), method.view()))));
    }

    private static Answer answer(RuleOutput rule, Verdict verdict) {
        return new Answer(rule, verdict.is(Verdict.Outcome.TAKEN), verdict.why());
    }

    void print(String file, PrintWriter out) {
        out.println(method);
        out.println(cached ? "  is cached, key: " + key : "  is not cached");
        for (Answer answer : rules) {
            out.println("  " + file + ":" + answer.rule().line() + ":"
                    + answer.rule().column() + ": " + answer.rule().match());
            String why = answer.why() == null ? "" : answer.why();
            out.println("    " + (answer.takes() ? taken(answer.rule(), why) : "no: " + why));
        }
    }

    private static String taken(RuleOutput rule, String note) {
        return "yes: " + rule.deed() + (note.isEmpty() ? "" : "; " + note);
    }
}
