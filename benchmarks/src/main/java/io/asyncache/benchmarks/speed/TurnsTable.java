package io.asyncache.benchmarks.speed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** A table of {@link Turns}: the fifth of them in which arithmetic was fastest, and the one in which it was slowest. */
final class TurnsTable {

    private static final int PARTS = 5;

    private final Jvms jvms;

    TurnsTable(Jvms jvms) {
        this.jvms = jvms;
    }

    String of(List<Jdk> jdks) throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        lines.add(
                "| what | JDK | the processor is | asyncache: ns | by hand: ns | times | arithmetic: ns | the clock: ns |");
        lines.add("|---|--:|---|--:|--:|--:|--:|--:|");
        for (Turns.Calls calls : Turns.Calls.values()) {
            for (Jdk jdk : jdks) {
                lines.addAll(lines(calls.label(), jdk.version().feature(), take(calls, jdk)));
            }
        }
        return String.join("\n", lines);
    }

    static List<String> lines(String label, int jdk, List<Turn> turns) {
        List<Turn> sorted =
                turns.stream().sorted(Comparator.comparing(Turn::arithmetic)).toList();
        int part = sorted.size() / PARTS;
        return List.of(
                line(label, jdk, "its own", sorted.subList(0, part)),
                line(label, jdk, "shared", sorted.subList(sorted.size() - part, sorted.size())));
    }

    private static String line(String label, int jdk, String processor, List<Turn> turns) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %s | %.1f | %.1f | %.2f | %.2f | %.1f |",
                label,
                jdk,
                processor,
                median(turns, Turn::asyncache),
                median(turns, Turn::byHand),
                median(turns, Turn::ratio),
                median(turns, Turn::arithmetic),
                median(turns, Turn::clock));
    }

    private static double median(List<Turn> turns, ToDoubleFunction<Turn> figure) {
        return Median.of(turns.stream().mapToDouble(figure).boxed().toList());
    }

    private List<Turn> take(Turns.Calls calls, Jdk jdk) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(jdk.java().toString());
        command.addAll(jvms.arguments(jdk, Agents.ASYNCACHE));
        command.addAll(
                List.of("-classpath", System.getProperty("java.class.path"), Turns.class.getName(), calls.name()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(calls + " ended with " + process.exitValue() + ": " + output);
        }
        return output.lines().map(Turn::parse).toList();
    }
}
