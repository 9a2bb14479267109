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

/** What a person gets who starts the built jar by itself. */
class CommandLineIT {

    private static final String EXAMPLE = "../config-examples/examples/first-file.yaml";

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
    @DisplayName("who asks for nothing, or for something else, is told on standard error, with status 2")
    void wrongUsage() throws Exception {
        assertThat(run()).isEqualTo(2);
        assertThat(read("out")).isEmpty();
        assertThat(read("err")).contains("log-level=LEVEL");
        assertThat(run("start")).isEqualTo(2);
        assertThat(read("out")).isEmpty();
        assertThat(read("err")).contains("'start'", "--help");
    }

    @Test
    @DisplayName("an example is valid; a file that isn't there is a finding")
    void validate() throws Exception {
        assertThat(run("validate", EXAMPLE)).isZero();
        assertThat(read("out")).startsWith(EXAMPLE + ": valid; ");
        assertThat(run("validate", "absent.yaml", "--json")).isEqualTo(1);
        assertThat(read("out")).contains("\"message\" : \"there is no such file\"");
        assertThat(read("err")).isEmpty();
    }

    @Test
    @DisplayName("rules are matched against a real jar, and a method of it is explained")
    void matchAndExplain() throws Exception {
        Path file = Files.writeString(directory.resolve("asyncache.yaml"), """
                methods:
                  - match: org.assertj.core.util.Files.contentOf(java.io.File, java.nio.charset.Charset)
                    blocking: true
                  - match: org.assertj.core.util.Files.contentsOf(..)
                """);
        String jar = new File(org.assertj.core.util.Files.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .getPath();

        assertThat(run("match", file.toString(), "--classpath", jar)).isEqualTo(1);
        assertThat(read("err")).isEmpty();
        assertThat(read("out"))
                .contains("contentOf(java.io.File, java.nio.charset.Charset)  key: file, charset")
                .contains("finds nothing: there is no method contentsOf; did you mean")
                .doesNotContain("\u001b");
        assertThat(run("explain", file.toString(), "org.assertj.core.util.Files.contentOf", "-cp", jar))
                .isZero();
        assertThat(read("out")).contains("  is cached, key: file, charset", "    no: differs in method name");
    }

    @Test
    @DisplayName("the completion script is for bash")
    void completion() throws Exception {
        assertThat(run("completion")).isZero();
        assertThat(read("out")).startsWith("#!/usr/bin/env bash").contains("validate", "--classpath");
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
