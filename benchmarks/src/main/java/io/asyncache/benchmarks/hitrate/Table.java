package io.asyncache.benchmarks.hitrate;

import io.asyncache.store.Policy;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The results in Markdown: a line for each trace and size, the best policy in bold. */
final class Table {

    private Table() {}

    static String nameOf(Policy policy) {
        return policy.name().toLowerCase(Locale.ROOT);
    }

    static String of(List<Result> results) {
        Stream<String> policies = Stream.of(Policy.values()).map(Table::nameOf);
        String head = line(Stream.concat(Stream.of("trace", "size"), Stream.concat(policies, Stream.of("optimum"))));
        String rule = "|---|--:|" + "--:|".repeat(Policy.values().length) + "--:|";
        return Stream.concat(Stream.of(head, rule), results.stream().map(Table::line))
                .collect(Collectors.joining("\n"));
    }

    private static String line(Result result) {
        long best = Stream.of(Policy.values())
                .mapToLong(policy -> result.hits(policy).ours())
                .max()
                .orElse(0);
        Stream<String> cells = Stream.of(Policy.values()).map(policy -> cell(result, result.hits(policy), best));
        Stream<String> start = Stream.of(result.trace(), String.format(Locale.ROOT, "%,d", result.size()));
        return line(Stream.concat(start, Stream.concat(cells, Stream.of(rate(result, result.optimum())))));
    }

    private static String cell(Result result, Result.Hits hits, long best) {
        String ours = rate(result, hits.ours());
        return (hits.ours() == best && best > 0 ? "**" + ours + "**" : ours) + " (" + rate(result, hits.others()) + ")";
    }

    private static String rate(Result result, long hits) {
        return String.format(Locale.ROOT, "%.2f", result.percent(hits));
    }

    private static String line(Stream<String> cells) {
        return cells.collect(Collectors.joining(" | ", "| ", " |"));
    }
}
