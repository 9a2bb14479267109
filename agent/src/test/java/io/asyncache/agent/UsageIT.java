package io.asyncache.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person gets who starts the jar by itself. */
class UsageIT {

    @TempDir
    private Path directory;

    @Test
    @DisplayName("who asks for help gets it on standard output, with status 0")
    void help() throws Exception {
        assertThat(run("--help")).isZero();
        assertThat(read("out")).contains("java -javaagent:asyncache-agent.jar=asyncache.yaml -jar app.jar");
        assertThat(read("err")).isEmpty();
    }

    @Test
    void version() throws Exception {
        assertThat(run("--version")).isZero();
        assertThat(read("out").lines()).hasSize(1).first().asString().matches("\\d+\\.\\d+\\.\\d+.*");
        assertThat(read("err")).isEmpty();
    }

    @Test
    @DisplayName("who asks for something else gets help on standard error, with status 2")
    void somethingElse() throws Exception {
        assertThat(run("start")).isEqualTo(2);
        assertThat(read("out")).isEmpty();
        assertThat(read("err")).contains("log-level=LEVEL");
    }

    private int run(String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(new File(System.getProperty("java.home"), "bin/java").getPath());
        command.add("-jar");
        command.add(BuiltJar.FILE.getAbsolutePath());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(directory.resolve("out").toFile())
                .redirectError(directory.resolve("err").toFile());
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        return builder.start().waitFor();
    }

    private String read(String stream) throws Exception {
        return Files.readString(directory.resolve(stream));
    }
}
