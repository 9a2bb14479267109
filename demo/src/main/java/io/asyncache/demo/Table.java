package io.asyncache.demo;

import com.acme.profiles.StepCost;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Both runs side by side: a line for each step, and their sums. A step that wasn't played shows dashes. */
final class Table {
    private static final String HEADING = "%-31s%17s%19s\n";
    private static final String ROW = "%-31s%8s%9s%10s%9s  %s";

    private final List<StepCost> without;
    private final List<StepCost> with;

    Table(List<StepCost> without, List<StepCost> with) {
        this.without = List.copyOf(without);
        this.with = List.copyOf(with);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        text.append(String.format(Locale.ROOT, HEADING, "", "without asyncache", "with asyncache"));
        line(text, "", "requests", "time", "requests", "time", "promised");
        for (Promise promise : Promise.ALL) {
            Optional<StepCost> left = find(promise, without);
            Optional<StepCost> right = find(promise, with);
            line(
                    text,
                    promise.step().label(),
                    requests(left),
                    time(left),
                    requests(right),
                    time(right),
                    promise.rule());
        }
        line(text, "total", sumOfRequests(without), sumOfTime(without), sumOfRequests(with), sumOfTime(with), "");
        return text.toString();
    }

    private static void line(StringBuilder text, Object... cells) {
        text.append(String.format(Locale.ROOT, ROW, cells).stripTrailing()).append('\n');
    }

    private static Optional<StepCost> find(Promise promise, List<StepCost> costs) {
        return costs.stream().filter(cost -> cost.step() == promise.step()).findFirst();
    }

    private static String requests(Optional<StepCost> cost) {
        return cost.map(c -> String.valueOf(c.requests())).orElse("-");
    }

    private static String time(Optional<StepCost> cost) {
        return cost.map(c -> c.millis() + " ms").orElse("-");
    }

    private static String sumOfRequests(List<StepCost> costs) {
        return String.valueOf(costs.stream().mapToInt(StepCost::requests).sum());
    }

    private static String sumOfTime(List<StepCost> costs) {
        return costs.stream().mapToLong(StepCost::millis).sum() + " ms";
    }
}
