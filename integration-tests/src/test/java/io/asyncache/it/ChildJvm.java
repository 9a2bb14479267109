package io.asyncache.it;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A JVM to be started: a builder that is used once. */
final class ChildJvm {
    private final Jdk jdk;
    private final Path directory = Workspace.directory("jvm");
    private final List<String> options = new ArrayList<>();
    private final Map<String, String> environment = new LinkedHashMap<>();
    private List<String> command = List.of();
    private String tool = "java";

    private ChildJvm(Jdk jdk) {
        this.jdk = jdk;
    }

    static ChildJvm on(Jdk jdk) {
        return new ChildJvm(jdk);
    }

    /** The agent from the start, with a configuration file of that text. */
    ChildJvm agent(String yaml) {
        return options("-javaagent:" + AgentJar.with(configuration(yaml)));
    }

    /** A configuration file of that text in the child's working directory. */
    Path configuration(String yaml) {
        return Workspace.write(directory.resolve("asyncache.yaml"), yaml);
    }

    ChildJvm options(String... more) {
        options.addAll(Arrays.asList(more));
        return this;
    }

    ChildJvm environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    ChildJvm classPath(Path... entries) {
        return options("-cp", joined(entries));
    }

    ChildJvm modulePath(Path... entries) {
        return options("--module-path", joined(entries));
    }

    /** The main class, {@code module/class} for one of the module path, and its arguments. */
    ChildJvm main(String name, String... arguments) {
        command = name.contains("/") ? concat("-m", name, arguments) : concat(name, null, arguments);
        return this;
    }

    ChildJvm jar(Path jar, String... arguments) {
        command = concat("-jar", jar.toString(), arguments);
        return this;
    }

    /** Another of the JDK's own tools instead of {@code java}. */
    ChildJvm tool(String name, String... arguments) {
        tool = name;
        command = List.of(arguments);
        return this;
    }

    Path directory() {
        return directory;
    }

    Outcome run() {
        return start().end();
    }

    RunningJvm start() {
        List<String> line = new ArrayList<>(List.of(jdk.tool(tool).toString()));
        line.addAll(options);
        line.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(directory.toFile())
                .redirectOutput(directory.resolve("stdout").toFile())
                .redirectError(directory.resolve("stderr").toFile());
        builder.environment()
                .keySet()
                .removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "ASYNCACHE_CONFIG"));
        builder.environment().putAll(environment);
        try {
            return new RunningJvm(jdk, builder.start(), directory);
        } catch (IOException cannotStart) {
            throw new UncheckedIOException(cannotStart);
        }
    }

    private static List<String> concat(String first, String second, String[] rest) {
        List<String> all = new ArrayList<>(List.of(first));
        if (second != null) {
            all.add(second);
        }
        all.addAll(Arrays.asList(rest));
        return all;
    }

    private static String joined(Path... entries) {
        return Arrays.stream(entries).map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
