package io.asyncache.benchmarks.speed;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The measurements in Markdown: a table for each subject, a line for each contender, three columns for each JDK. What asyncache
 * should cost at most stands beside it, and a figure above that in bold type. */
final class SpeedTable {

    private final List<Measurement> measurements;
    private final Set<Integer> jdks;
    private final boolean targets;

    private SpeedTable(List<Measurement> measurements) {
        this.measurements = measurements;
        this.jdks = distinct(measurements, Measurement::jdk);
        this.targets = measurements.stream().anyMatch(each -> each.target().given());
    }

    static String of(List<Measurement> measurements) {
        return distinct(measurements, Measurement::subject).stream()
                .map(subject -> "### " + subject + "\n\n"
                        + new SpeedTable(measurements.stream()
                                .filter(each -> each.subject().equals(subject))
                                .toList()))
                .collect(Collectors.joining("\n\n"));
    }

    private static <T> Set<T> distinct(List<Measurement> measurements, Function<Measurement, T> property) {
        return measurements.stream().map(property).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Override
    public String toString() {
        StringJoiner lines = new StringJoiner("\n");
        lines.add(line(Stream.concat(
                targets ? Stream.of("what", "who", "target") : Stream.of("what", "who"),
                jdks.stream().flatMap(jdk -> Stream.of("JDK " + jdk + ": ns", "times the peer", "bytes")))));
        lines.add((targets ? "|---|---|---|" : "|---|---|") + "--:|--:|--:|".repeat(jdks.size()));
        for (String row : distinct(measurements, Measurement::row)) {
            List<Measurement> ofRow =
                    measurements.stream().filter(each -> each.row().equals(row)).toList();
            String shown = row;
            List<Measurement> peersFirst = ofRow.stream()
                    .sorted(Comparator.comparing((Measurement each) -> !each.peer()))
                    .toList();
            for (String contender : distinct(peersFirst, Measurement::contender)) {
                Stream<String> target = targets ? Stream.of(target(ofRow, contender)) : Stream.of();
                lines.add(line(Stream.concat(
                        Stream.concat(Stream.of(shown, contender), target),
                        jdks.stream().flatMap(jdk -> cells(ofRow, contender, jdk)))));
                shown = "";
            }
        }
        return lines.toString();
    }

    private static String target(List<Measurement> row, String contender) {
        return row.stream()
                .filter(each -> each.contender().equals(contender))
                .map(each -> each.target().toString())
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> cells(List<Measurement> row, String contender, int jdk) {
        List<Measurement> here = row.stream().filter(each -> each.jdk() == jdk).toList();
        List<Measurement> mine =
                here.stream().filter(each -> each.contender().equals(contender)).toList();
        if (mine.isEmpty()) {
            return Stream.of("", "", "");
        }
        List<Measurement> peers = here.stream().filter(Measurement::peer).toList();
        Target target = mine.get(0).target();
        boolean compared = !mine.get(0).peer() && !peers.isEmpty();
        return Stream.of(
                figure(Median.of(mine.stream().map(Measurement::nanos).toList())),
                compared ? ratio(Ratio.of(mine, peers), target) : "",
                bytes(Median.of(mine.stream().map(Measurement::bytes).toList()), target));
    }

    private static String ratio(Ratio ratio, Target target) {
        return ratio.median() > target.ratio() ? "**" + ratio + "**" : ratio.toString();
    }

    private static String bytes(double bytes, Target target) {
        String text = String.format(Locale.ROOT, "%,.0f", bytes);
        return Math.round(bytes) > target.bytes() ? "**" + text + "**" : text;
    }

    /** Three digits are more than two such runs agree on. */
    private static String figure(double nanos) {
        return String.format(Locale.ROOT, nanos < 10 ? "%.2f" : nanos < 100 ? "%.1f" : "%,.0f", nanos);
    }

    private static String line(Stream<String> cells) {
        return cells.map(cell -> cell.isEmpty() ? "" : cell + " ").collect(Collectors.joining("| ", "| ", "|"));
    }
}
