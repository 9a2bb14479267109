package io.asyncache.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {

    private static final String FAULTY = """
            methods:
              - match: com.acme.Users.find(int)
                cahe: users
                coalesce-timeout: 5
            """;

    @TempDir
    private Path directory;

    @Test
    void validFile() throws Exception {
        Path file = write("""
                enabled: false
                methods:
                  - match: com.acme.Users.find(int)
                """);

        assertThat(Run.of("validate", file))
                .isEqualTo(new Run(
                        0,
                        file + ": valid; 1 method rule, 0 invalidation rules; not enabled, nothing is instrumented\n",
                        ""));
        assertThat(Run.of("validate", "--json", file).json())
                .isEqualTo(Map.of("file", file.toString(), "valid", true, "problems", List.of()));
    }

    @Test
    void faultyFile() throws Exception {
        Path file = write(FAULTY);
        Run run = Run.of("validate", file);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines())
                .hasSize(2)
                .satisfiesExactly(
                        line -> assertThat(line).startsWith(file + ":3:5: ").contains("did you mean 'cache'?"),
                        line -> assertThat(line).startsWith(file + ":4:23: "));
    }

    @Test
    void faultyFileAsJson() throws Exception {
        Path file = write(FAULTY);
        Run run = Run.of("validate", file, "--json");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.json()).containsEntry("valid", false);
        assertThat(run.list("problems"))
                .hasSize(2)
                .first()
                .satisfies(problem -> assertThat(problem)
                        .containsEntry("line", 3L)
                        .containsEntry("column", 5L)
                        .hasEntrySatisfying(
                                "message",
                                message -> assertThat((String) message).contains("'cahe'")));
    }

    @Test
    void missingFile() {
        Path file = directory.resolve("absent.yaml");

        assertThat(Run.of("validate", file)).isEqualTo(new Run(1, file + ":1:1: there is no such file\n", ""));
    }

    private Path write(String text) throws Exception {
        return Files.writeString(directory.resolve("asyncache.yaml"), text);
    }
}
