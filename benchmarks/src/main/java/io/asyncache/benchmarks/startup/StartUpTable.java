package io.asyncache.benchmarks.startup;

import io.asyncache.benchmarks.speed.Median;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The runs in Markdown: a line for each program and who is beside it, two columns for each JDK. */
final class StartUpTable {

    private final List<Run> runs;
    private final List<Integer> jdks;

    private StartUpTable(List<Run> runs) {
        this.runs = runs;
        this.jdks = runs.stream().map(Run::jdk).distinct().toList();
    }

    static String of(List<Run> runs) {
        return new StartUpTable(runs).toString();
    }

    @Override
    public String toString() {
        StringJoiner lines = new StringJoiner("\n");
        lines.add(line(Stream.concat(
                Stream.of("what", "who"),
                jdks.stream().flatMap(jdk -> Stream.of("JDK " + jdk + ": ms", "times the idle agent")))));
        lines.add("|---|---|" + "--:|--:|".repeat(jdks.size()));
        String above = "";
        for (List<String> row : runs.stream()
                .sorted(Comparator.comparing((Run run) -> run.start().what())
                        .thenComparing(run -> run.start().who()))
                .map(run -> List.of(run.start().what(), run.start().who().toString()))
                .distinct()
                .toList()) {
            String what = row.get(0);
            String shown = what.equals(above) ? "" : what;
            above = what;
            lines.add(line(Stream.concat(
                    Stream.of(shown, row.get(1)), jdks.stream().flatMap(jdk -> cells(jdk, what, row.get(1))))));
        }
        return lines.toString();
    }

    private Stream<String> cells(int jdk, String what, String who) {
        List<Run> mine = of(jdk, what, who);
        if (mine.isEmpty()) {
            return Stream.of("", "");
        }
        List<Run> idle = of(jdk, what, Start.Who.IDLE.toString());
        double millis = Median.of(mine.stream().map(Run::millis).toList());
        return Stream.of(
                String.format(Locale.ROOT, "%,.0f", millis),
                who.equals(Start.Who.ASYNCACHE.toString()) ? ratio(mine, idle) : "");
    }

    private List<Run> of(int jdk, String what, String who) {
        return runs.stream()
                .filter(run -> run.jdk() == jdk)
                .filter(run -> run.start().what().equals(what))
                .filter(run -> run.start().who().toString().equals(who))
                .toList();
    }

    /** The median of the rounds' ratios, and the quarter and the three quarters of them: one run may be disturbed. */
    private static String ratio(List<Run> mine, List<Run> idle) {
        List<Double> ratios = mine.stream()
                .flatMap(each -> idle.stream()
                        .filter(other -> other.round() == each.round())
                        .map(other -> each.millis() / other.millis()))
                .sorted()
                .toList();
        return String.format(
                Locale.ROOT,
                "%.2f (%.2f to %.2f)",
                Median.of(ratios),
                ratios.get(ratios.size() / 4),
                ratios.get((ratios.size() - 1) * 3 / 4));
    }

    private static String line(Stream<String> cells) {
        return cells.map(cell -> cell.isEmpty() ? "" : cell + " ").collect(Collectors.joining("| ", "| ", "|"));
    }
}
