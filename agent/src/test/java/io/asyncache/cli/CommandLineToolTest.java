package io.asyncache.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.asyncache.agent.Version;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineToolTest {

    @ParameterizedTest
    @ValueSource(strings = {"-h", "--help"})
    @DisplayName("who asks for help gets it on standard output: the commands, and how to start an application")
    void help(String option) {
        Run run = Run.of(option);

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("Usage: java -jar asyncache-agent.jar ")
                .contains(
                        "  validate ",
                        "  match ",
                        "  explain ",
                        "  completion ",
                        "java -javaagent:asyncache-agent.jar=asyncache.yaml -jar app.jar",
                        "- match: com.acme.users.UserService.fetchUser(int)",
                        "log-level=LEVEL")
                .doesNotContain("\u001b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "validate",
                "match",
                "explain",
                "attach",
                "status",
                "top",
                "enable",
                "disable",
                "clear",
                "evict",
                "reload",
                "completion"
            })
    @DisplayName("each command has help of its own, without a colour where there is no terminal")
    void helpOfCommands(String command) {
        for (String option : new String[] {"-h", "--help"}) {
            Run run = Run.of(command, option);

            assertThat(run.status()).isZero();
            assertThat(run.err()).isEmpty();
            assertThat(run.out())
                    .startsWith("Usage: java -jar asyncache-agent.jar " + command)
                    .doesNotContain("\u001b");
        }
    }

    @Test
    void version() {
        assertThat(Run.of("--version")).isEqualTo(new Run(0, Version.current() + "\n", ""));
    }

    @Test
    @DisplayName("no command at all prints the help, on standard error")
    void noCommand() {
        Run run = Run.of();

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo(Run.of("--help").out());
    }

    @Test
    void unknownCommand() {
        Run run = Run.of("valdate", "asyncache.yaml");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("'valdate'", "Did you mean: java -jar asyncache-agent.jar validate")
                .endsWith("See java -jar asyncache-agent.jar --help\n");
    }

    @Test
    void unknownOption() {
        Run run = Run.of("validate", "asyncache.yaml", "--jsn");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .contains("Unknown option: '--jsn'", "Possible solutions: --json")
                .endsWith("See java -jar asyncache-agent.jar validate --help\n");
    }

    @Test
    void missingArguments() {
        assertThat(Run.of("validate")).isEqualTo(new Run(2, "", """
                Missing required parameter: 'FILE'
                See java -jar asyncache-agent.jar validate --help
                """));
        Run run = Run.of("match", "asyncache.yaml");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).startsWith("Missing required option: '--classpath=APP.jar'");
    }

    @Test
    @DisplayName("the completion script knows the commands and their options")
    void completion() {
        Run run = Run.of("completion");

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("#!/usr/bin/env bash")
                .contains("_picocli_asyncache_match", "--classpath", "asyncache asyncache.sh asyncache.bash");
    }
}
