package io.asyncache.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The Java that runs us, for another JVM. */
public final class JavaCommand {
    private JavaCommand() {}

    /** A JVM with those arguments, and nothing but them: not what would bring options, or an agent, from outside. */
    public static ProcessBuilder with(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "ASYNCACHE_CONFIG"));
        return builder;
    }
}
