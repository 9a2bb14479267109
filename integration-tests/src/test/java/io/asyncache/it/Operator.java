package io.asyncache.it;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Somebody at a command line beside the application. */
final class Operator {
    private final Jdk jdk;

    private Operator(Jdk jdk) {
        this.jdk = jdk;
    }

    static Operator on(Jdk jdk) {
        return new Operator(jdk);
    }

    /** Runs one of the jar's commands about a JVM, to its end. */
    Outcome run(String command, RunningJvm about, String... more) {
        List<String> words = new ArrayList<>(List.of(command, Long.toString(about.pid())));
        words.addAll(Arrays.asList(more));
        return run(words);
    }

    /** Runs the jar with those words, to its end. */
    Outcome run(List<String> words) {
        return start(words).end();
    }

    /** Runs the jar once with each line's words, all of them at once; returns what came of each line. */
    Map<String, Outcome> runAll(Collection<String> lines) {
        Map<String, RunningJvm> running = new LinkedHashMap<>();
        lines.forEach(line -> running.put(line, start(List.of(line.split(" ")))));
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        running.forEach((line, command) -> outcomes.put(line, command.end()));
        return outcomes;
    }

    /** The JVM is one that ends soon: that takes less of a machine's time. */
    private RunningJvm start(List<String> words) {
        return ChildJvm.on(jdk)
                .options("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
                .jar(AgentJar.path(), words.toArray(new String[0]))
                .start();
    }
}
