package io.asyncache.demo;

import com.acme.profiles.StepCost;
import com.acme.profiles.StoryProgram;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The program in a JVM of its own: the same Java and the same class path for every run. */
final class ProgramRun {
    private static final long LIMIT_SECONDS = 120;

    private final List<String> arguments = new ArrayList<>();

    ProgramRun(List<String> jvmOptions, URI server) {
        arguments.addAll(jvmOptions);
        arguments.addAll(List.of("-cp", System.getProperty("java.class.path")));
        arguments.addAll(List.of(StoryProgram.class.getName(), server.toString()));
    }

    String commandLine() {
        return "java " + String.join(" ", arguments);
    }

    /**
     * Reads the costs from the program's standard output. Its standard error is passed on, and the output as well when
     * the program failed.
     */
    List<StepCost> play(Consumer<String> passOn) throws IOException, InterruptedException {
        Process process = JavaCommand.with(arguments).start();
        try (BufferedReader stdout = process.inputReader();
                BufferedReader stderr = process.errorReader()) {
            CompletableFuture<Void> errors =
                    CompletableFuture.runAsync(() -> stderr.lines().forEach(passOn));
            CompletableFuture<List<String>> printed =
                    CompletableFuture.supplyAsync(() -> stdout.lines().toList());
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("the program did not end within " + LIMIT_SECONDS + " s");
            }
            errors.join();
            if (process.exitValue() != 0) {
                printed.join().forEach(passOn);
                throw new IllegalStateException("the program ended with status " + process.exitValue());
            }
            return printed.join().stream().map(StepCost::fromLine).toList();
        }
    }
}
