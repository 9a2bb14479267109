package io.asyncache.demo;

import com.acme.profiles.Step;
import com.acme.profiles.StepCost;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What was seen that isn't what was promised: nothing, when all is well. */
record Verdict(List<String> complaints) {
    Verdict {
        complaints = List.copyOf(complaints);
    }

    static Verdict on(List<StepCost> without, List<StepCost> with) {
        List<String> complaints = new ArrayList<>();
        for (Promise promise : Promise.ALL) {
            check(promise.step(), promise.without(), without, "without asyncache", complaints);
            check(promise.step(), promise.with(), with, "with asyncache", complaints);
        }
        return new Verdict(complaints);
    }

    private static void check(Step step, int promised, List<StepCost> costs, String which, List<String> complaints) {
        List<Integer> seen = costs.stream()
                .filter(cost -> cost.step() == step)
                .map(StepCost::requests)
                .toList();
        if (!seen.equals(List.of(promised))) {
            String found = seen.isEmpty()
                    ? "was not played"
                    : "cost " + seen.stream().map(String::valueOf).collect(Collectors.joining(" and "));
            complaints.add("'%s' %s %s, promised: %d".formatted(step.label(), found, which, promised));
        }
    }

    boolean kept() {
        return complaints.isEmpty();
    }

    String text() {
        return kept()
                ? "As promised: with asyncache 200 callers at once cost 1 request, a hit none, a call after expiry 1."
                : "NOT AS PROMISED:\n  " + String.join("\n  ", complaints);
    }
}
