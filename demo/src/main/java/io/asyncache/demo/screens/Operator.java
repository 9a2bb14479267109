package io.asyncache.demo.screens;

import io.asyncache.demo.JavaCommand;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Somebody at a command line beside a JVM. What shows where and when that was is replaced by what any reader knows. */
final class Operator {
    private static final String INSTANT = "\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z";

    private final Path agentJar;
    private final Path directory;
    private final long pid;

    /**
     * Creates one.
     *
     * @param directory where the configuration file is
     */
    Operator(Path agentJar, Path directory, long pid) {
        this.agentJar = agentJar;
        this.directory = directory;
        this.pid = pid;
    }

    /** Runs a command of the jar's about the JVM; returns the command and what it prints. */
    String screen(String command, String... options) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("-jar", agentJar.toString(), command, Long.toString(pid)));
        arguments.addAll(List.of(options));
        Process process = JavaCommand.with(arguments)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(command + " has ended with status " + process.exitValue());
        }
        return neutral("$ java " + String.join(" ", arguments) + "\n" + printed.stripTrailing() + "\n");
    }

    String neutral(String screen) {
        return screen.replace(agentJar.toString(), agentJar.getFileName().toString())
                .replace(directory.toString(), "/etc/app")
                .replace(Long.toString(pid), "4711")
                .replaceAll(INSTANT, "2026-01-01T09:00:00Z");
    }
}
