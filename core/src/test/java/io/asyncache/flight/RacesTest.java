package io.asyncache.flight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs the races of this package under jcstress, which looks for outcomes that must not be. */
class RacesTest {

    private static final long TESTS = Stream.of(JoinRaces.class, KeepingRaces.class, HandOverRaces.class)
            .mapToLong(races -> races.getClasses().length)
            .sum();

    @Test
    @Timeout(value = 13, unit = TimeUnit.MINUTES)
    @DisplayName("S3 S5 S6 S12 S22 no race ends as it must not")
    void races(@TempDir Path results) throws Exception {
        Path output = results.resolve("output");
        Process jcstress = new ProcessBuilder(command(results))
                .directory(results.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(jcstress.waitFor(12, TimeUnit.MINUTES))
                    .as("jcstress comes to its end")
                    .isTrue();
        } finally {
            jcstress.descendants().forEach(ProcessHandle::destroyForcibly);
            jcstress.destroyForcibly();
        }
        String text = Files.readString(output);
        assertThat(text)
                .containsIgnoringWhitespaces("Failed tests: No matches.")
                .containsIgnoringWhitespaces("Error tests: No matches.")
                .containsIgnoringWhitespaces("All remaining tests: " + TESTS + " matching test results.");
        assertThat(jcstress.exitValue()).as(text).isZero();
    }

    private static List<String> command(Path results) {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        String open = System.getProperty("asyncache.test.open", "");
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
        command.addAll(List.of("-cp", classPath, "org.openjdk.jcstress.Main", "-t", "io\\.asyncache\\.flight\\..*"));
        command.addAll(List.of("-jvmArgs", (open + " -Xmx512m").trim()));
        command.addAll(List.of("-c", "2", "-f", "1", "-fsm", "1", "-iters", "2", "-time", "300"));
        command.addAll(List.of("-strideCount", "10", "-sc", "false", "-af", "NONE"));
        command.addAll(List.of("-r", results.toString()));
        return command;
    }
}
