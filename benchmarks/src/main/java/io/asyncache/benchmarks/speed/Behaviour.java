package io.asyncache.benchmarks.speed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table of what one of two callers of a load does to the other, from a JVM for each candidate. */
final class Behaviour {

    private final Jvms jvms;
    private final Jdk jdk;

    Behaviour(Jvms jvms, Jdk jdk) {
        this.jvms = jvms;
        this.jdk = jdk;
    }

    String of(List<Candidate> candidates) throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (candidate.caches()) {
                lines.add(line(candidate, ask(candidate)));
            }
        }
        return table(lines);
    }

    static String table(List<String> lines) {
        String labels = Stream.of(Meddling.values())
                .map(each -> " after " + each.label() + " | and a later caller |")
                .collect(Collectors.joining());
        String rule = "|---|--:|" + "---|---|".repeat(Meddling.values().length);
        return Stream.concat(Stream.of("| who | loads for two |" + labels, rule), lines.stream())
                .collect(Collectors.joining("\n"));
    }

    static String line(Candidate candidate, List<String> cells) {
        return "| " + candidate.label() + " | " + String.join(" | ", cells) + " |";
    }

    private List<String> ask(Candidate candidate) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(jdk.java().toString());
        command.addAll(jvms.arguments(jdk, candidate.agents()));
        command.addAll(List.of(
                "-classpath", System.getProperty("java.class.path"), Sharing.class.getName(), candidate.name()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(candidate + " ended with " + process.exitValue() + ": " + output);
        }
        return output.lines().toList();
    }
}
