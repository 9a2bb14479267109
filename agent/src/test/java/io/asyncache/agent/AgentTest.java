package io.asyncache.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.asyncache.weave.FakeInstrumentation;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts that come to nothing: the JVM is asked for nothing, and standard output stays clean. */
class AgentTest {

    private static final Instrumentation UNTOUCHED = FakeInstrumentation.answering(Map.of());

    @TempDir
    private Path directory;

    @AfterEach
    void clear() {
        System.clearProperty("jdk.module.main");
    }

    @Test
    @DisplayName("a file that isn't there is told of")
    void missingFile() {
        Path missing = directory.resolve("none.yaml");

        assertThat(start(missing.toString()))
                .isEqualToNormalizingNewlines("[asyncache] ERROR " + missing + ":1:1: there is no such file\n"
                        + "[asyncache] ERROR nothing is instrumented: mend " + missing
                        + " and start the application again\n");
    }

    @Test
    @DisplayName("every problem of a faulty file is told of in one go")
    void faultyFile() throws Exception {
        Path faulty = Files.writeString(directory.resolve("faulty.yaml"), """
                caches: { c: { maximum-sise: 3 } }
                methods: [ { match: 'a b c', cache: d } ]
                """);

        assertThat(start(faulty.toString()).lines())
                .hasSizeGreaterThan(2)
                .allMatch(line -> line.startsWith("[asyncache] ERROR "))
                .anyMatch(line -> line.contains("faulty.yaml:1:") && line.contains("maximum-size"))
                .last()
                .isEqualTo("[asyncache] ERROR nothing is instrumented: mend " + faulty
                        + " and start the application again");
    }

    @Test
    @DisplayName("an option that isn't understood is told of, and the rest holds")
    void unknownOption() {
        assertThat(start("config=none.yaml,colour=red").lines())
                .hasSize(3)
                .element(0)
                .asString()
                .startsWith("[asyncache] ERROR option 'colour=red' is not understood");
    }

    @Test
    @DisplayName("log-level=off is silent even then")
    void silence() {
        assertThat(start("config=none.yaml,log-level=off")).isEmpty();
    }

    @Test
    @DisplayName("without any configuration one line says that nothing is done, and what would change that")
    void noConfiguration() {
        assertThat(start(null))
                .isEqualToNormalizingNewlines("[asyncache] WARN does nothing: no configuration file was named, and"
                        + " there is no asyncache.yaml in the working directory; name one with"
                        + " -javaagent:asyncache-agent.jar=FILE\n");
    }

    @Test
    @DisplayName("in one of the JDK's tools the agent is silent")
    void jdkTools() {
        System.setProperty("jdk.module.main", "jdk.compiler");

        assertThat(start("none.yaml")).isEmpty();
    }

    private static String start(String options) {
        try (Streams streams = new Streams()) {
            Agent.start(options, UNTOUCHED);
            assertThat(streams.out()).isEmpty();
            return streams.err();
        }
    }
}
