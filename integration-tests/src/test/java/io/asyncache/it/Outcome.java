package io.asyncache.it;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a child JVM left: its exit status and all that it printed. */
record Outcome(int status, String stdout, String stderr) {

    List<String> lines() {
        return stdout.lines().toList();
    }

    /** Standard output read as lines of {@code name=value}; other lines are left out. */
    Map<String, String> values() {
        return stdout.lines()
                .filter(line -> line.contains("="))
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1], (first, second) -> second));
    }

    /** What asyncache said. */
    List<String> agentLines() {
        return stderr.lines().filter(line -> line.startsWith("[asyncache]")).toList();
    }

    /** Standard error without what asyncache said, and without the JVM's notice of JAVA_TOOL_OPTIONS. */
    List<String> otherErrorLines() {
        return stderr.lines()
                .filter(line -> !line.startsWith("[asyncache]"))
                .filter(line -> !line.startsWith("Picked up JAVA_TOOL_OPTIONS"))
                .toList();
    }
}
