package io.asyncache.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;

/** Another agent on the same method, before ours and after ours. */
class OtherAgentsIT {
    private static final String FETCH = """
            methods:
              - match: counting.Users.fetch(int)
                cache: { maximum-size: 10, expire-after-write: 60s }
            """;

    private static final String[] OPEN_TELEMETRY = {
        "-javaagent:" + Workspace.jar("agents", "opentelemetry-javaagent.jar"),
        "-Dotel.traces.exporter=logging",
        "-Dotel.metrics.exporter=none",
        "-Dotel.logs.exporter=none",
        "-Dotel.instrumentation.methods.include=counting.Users[fetch]"
    };

    @EveryJdk
    @DisplayName("S26 OpenTelemetry's agent after ours: both work, and there is a span for each call")
    void openTelemetryAfter(Jdk jdk) {
        Outcome outcome = counting(ChildJvm.on(jdk).agent(FETCH).options(OPEN_TELEMETRY));

        assertThat(spans(outcome)).as(outcome.stderr()).isEqualTo(5);
    }

    @EveryJdk
    @DisplayName("S26 OpenTelemetry's agent before ours: both work, and hits have no span")
    void openTelemetryBefore(Jdk jdk) {
        Outcome outcome = counting(ChildJvm.on(jdk).options(OPEN_TELEMETRY).agent(FETCH));

        assertThat(spans(outcome)).as(outcome.stderr()).isEqualTo(1);
    }

    @EveryJdk
    @DisplayName("S26 JaCoCo's agent after ours: both work")
    void jacocoAfter(Jdk jdk) {
        ChildJvm child = ChildJvm.on(jdk);
        counting(child.agent(FETCH).options(jacoco(child)));

        assertThat(recorded(child)).contains("counting/Users");
    }

    @EveryJdk
    @DisplayName("S26 JaCoCo's agent before ours: both work")
    void jacocoBefore(Jdk jdk) {
        ChildJvm child = ChildJvm.on(jdk);
        counting(child.options(jacoco(child)).agent(FETCH));

        assertThat(recorded(child)).contains("counting/Users");
    }

    private static Outcome counting(ChildJvm child) {
        Outcome outcome = child.classPath(TestApp.named("counting").classes())
                .main("counting.Main")
                .run();
        assertThat(outcome.status()).as(outcome.stderr()).isZero();
        assertThat(outcome.lines()).containsExactly("user 1", "user 1", "user 1", "user 1", "user 1", "runs=1");
        assertThat(outcome.agentLines()).noneMatch(line -> line.startsWith("[asyncache] WARN"));
        return outcome;
    }

    private static long spans(Outcome outcome) {
        return outcome.stderr()
                .lines()
                .filter(line -> line.contains("'Users.fetch'"))
                .count();
    }

    private static String jacoco(ChildJvm child) {
        Path agent = Workspace.jar("agents", "org.jacoco.agent-runtime.jar");
        return "-javaagent:" + agent + "=destfile=" + record(child) + ",includes=counting.*";
    }

    /** What JaCoCo wrote; class names stand in it as they are. */
    private static String recorded(ChildJvm child) {
        return Workspace.readBinary(record(child));
    }

    private static Path record(ChildJvm child) {
        return child.directory().resolve("jacoco.exec");
    }
}
