package io.asyncache.benchmarks.speed;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How the benchmarks' JVMs are started.
 *
 * @param agent asyncache's jar
 * @param configuration what it is started with
 * @param disabled what it is started with to do nothing
 */
record Jvms(Path agent, Path configuration, Path disabled) {

    /** From here on the JDK warns of what JMH itself uses. */
    private static final int WARNS_OF_UNSAFE = 24;

    /**
     * What is compiled is waited for: a background compiler would be one more process on a machine of few cores. The heap is
     * touched beforehand: else those who allocate more would pay for the system's pages as well, up to five times their own
     * time, until the collector comes round.
     */
    List<String> arguments(Jdk jdk, Agents agents) {
        List<String> arguments = new ArrayList<>(List.of("-Xbatch", "-Xms256m", "-Xmx256m", "-XX:+AlwaysPreTouch"));
        if (jdk.version().feature() >= WARNS_OF_UNSAFE) {
            arguments.add("--sun-misc-unsafe-memory-access=allow");
        }
        arguments.addAll(attached(agents));
        return arguments;
    }

    private List<String> attached(Agents agents) {
        return switch (agents) {
            case NONE -> List.of();
            case ASYNCACHE -> List.of(asyncache(configuration));
            case ASYNCACHE_DISABLED -> List.of(asyncache(disabled));
            case ASPECTJ -> List.of("-javaagent:" + onClassPath("aspectjweaver"));
        };
    }

    private String asyncache(Path file) {
        return "-javaagent:" + agent.toAbsolutePath() + "=config=" + file.toAbsolutePath() + ",log-level=error";
    }

    private static String onClassPath(String jar) {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(each -> Path.of(each).getFileName().toString().startsWith(jar + "-"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(jar + " is not on the class path"));
    }
}
