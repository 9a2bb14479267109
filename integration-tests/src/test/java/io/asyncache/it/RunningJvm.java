package io.asyncache.it;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A child JVM that runs. It ends by itself, or is ended with a thread dump after a bounded time. */
final class RunningJvm {
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final Jdk jdk;
    private final Process process;
    private final Path directory;

    RunningJvm(Jdk jdk, Process process, Path directory) {
        this.jdk = jdk;
        this.process = process;
        this.directory = directory;
    }

    long pid() {
        return process.pid();
    }

    String stdout() {
        return Workspace.read(directory.resolve("stdout"));
    }

    String stderr() {
        return Workspace.read(directory.resolve("stderr"));
    }

    /** Writes to its standard input. */
    void say(String text) {
        try {
            OutputStream stdin = process.getOutputStream();
            stdin.write(text.getBytes(StandardCharsets.UTF_8));
            stdin.flush();
        } catch (IOException ended) {
            throw new UncheckedIOException("it has ended; " + described(), ended);
        }
    }

    /** Waits until what it has printed on standard output satisfies the condition. */
    void awaitStdout(Predicate<String> condition) {
        await("child's output")
                .atMost(LONGEST)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    if (!process.isAlive() && !condition.test(stdout())) {
                        throw new AssertionError("it has ended; " + described());
                    }
                    return condition.test(stdout());
                });
    }

    /** Closes its standard input and waits for its end. */
    Outcome end() {
        try {
            process.getOutputStream().close();
        } catch (IOException alreadyClosed) {
            // The child has ended by itself, which is what we are about to wait for.
        }
        try {
            if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                String threads = threads();
                process.destroyForcibly().waitFor();
                throw new AssertionError("no end after " + LONGEST + "; " + described() + "\n" + threads);
            }
            return new Outcome(process.exitValue(), stdout(), stderr());
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Ends it at once, where a test has seen what it wanted. */
    void kill() {
        process.destroyForcibly();
    }

    private String described() {
        return "in " + directory + "\nstdout:\n" + stdout() + "\nstderr:\n" + stderr();
    }

    private String threads() throws InterruptedException {
        Path dump = directory.resolve("threads");
        try {
            Process jcmd = new ProcessBuilder(jdk.tool("jcmd").toString(), Long.toString(pid()), "Thread.print", "-l")
                    .redirectErrorStream(true)
                    .redirectOutput(dump.toFile())
                    .start();
            if (!jcmd.waitFor(15, TimeUnit.SECONDS)) {
                jcmd.destroyForcibly();
            }
            return Workspace.read(dump);
        } catch (IOException noDump) {
            return "no thread dump: " + noDump;
        }
    }
}
