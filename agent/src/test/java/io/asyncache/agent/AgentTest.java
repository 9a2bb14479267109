package io.asyncache.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.asyncache.weave.FakeInstrumentation;
import java.lang.instrument.Instrumentation;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Starts that come to nothing: the JVM is asked for nothing, and standard output stays clean. */
class AgentTest {

    private static final Instrumentation UNTOUCHED = FakeInstrumentation.answering(Map.of());

    @AfterEach
    void clear() {
        System.clearProperty("jdk.module.main");
    }

    @Test
    @DisplayName("an option that isn't understood is told of, and the rest holds")
    void unknownOption() {
        assertThat(start("log-level=info,colour=red").lines())
                .hasSize(2)
                .element(0)
                .asString()
                .startsWith("[asyncache] ERROR option 'colour=red' is not understood");
    }

    @Test
    @DisplayName("log-level=off is silent even then")
    void silence() {
        assertThat(start("log-level=off")).isEmpty();
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
