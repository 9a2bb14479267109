package io.asyncache.benchmarks.scale;

import io.asyncache.benchmarks.speed.Jdk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts a program in a JVM of its own and returns what it prints. */
final class Jvm {

    private final Path agent;
    private final Path directory;

    Jvm(Path agent, Path directory) {
        this.agent = agent.toAbsolutePath();
        this.directory = directory;
    }

    /** The option that brings the agent, with a configuration of that text. */
    String agent(String yaml) throws IOException {
        Path file = Files.writeString(directory.resolve("asyncache.yaml"), yaml);
        return "-javaagent:" + agent + "=config=" + file + ",log-level=error";
    }

    String run(Jdk jdk, List<String> options, Class<?> main, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(jdk.java().toString()));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        if (status != 0) {
            throw new IllegalStateException(status + " from " + command + ": " + printed);
        }
        return printed.strip();
    }
}
