package io.asyncache.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;

/** What is wrong is said, and the application runs on as if there were no agent. */
class FaultyConfigurationIT {

    @EveryJdk
    @DisplayName("a malformed file: every error with file, line and column")
    void malformed(Jdk jdk) {
        Outcome outcome = HelloApp.unchanged(jdk, """
                caches:
                  users: { maximum-sise: 10 }
                methods:
                  - match: hello.Main$Services.fetch(int)
                    cache: { expire-after-write: 60 }
                """);

        assertThat(errors(outcome)).contains("asyncache.yaml:2:12", "maximum-size", "asyncache.yaml:5:34", "60s");
    }

    @EveryJdk
    @DisplayName("a file that isn't YAML")
    void notYaml(Jdk jdk) {
        assertThat(errors(HelloApp.unchanged(jdk, "methods: [ {\n"))).contains("asyncache.yaml:2:1");
    }

    @EveryJdk
    @DisplayName("a named file that is missing")
    void missing(Jdk jdk) {
        ChildJvm child = HelloApp.on(jdk);
        Path missing = child.directory().resolve("nowhere.yaml");

        Outcome outcome = HelloApp.unchanged(jdk, child.options("-javaagent:" + AgentJar.with(missing)));

        assertThat(errors(outcome)).contains(missing.toString());
    }

    @EveryJdk
    @DisplayName("a directory in place of the file")
    void directory(Jdk jdk) {
        ChildJvm child = HelloApp.on(jdk);

        Outcome outcome = HelloApp.unchanged(jdk, child.options("-javaagent:" + AgentJar.with(child.directory())));

        assertThat(errors(outcome)).contains(child.directory().toString());
    }

    @EveryJdk
    @DisplayName("no file at all: said once, and nothing is done")
    void none(Jdk jdk) {
        Outcome outcome = HelloApp.unchanged(jdk, HelloApp.on(jdk).options("-javaagent:" + AgentJar.path()));

        assertThat(outcome.agentLines()).isNotEmpty();
    }

    @EveryJdk
    @DisplayName("an option of the agent that it doesn't know")
    void unknownOption(Jdk jdk) {
        ChildJvm child = HelloApp.on(jdk);
        Path file = child.configuration(HelloApp.FETCH);
        child.options("-javaagent:" + AgentJar.path() + "=config=" + file + ",log-levl=debug");

        Outcome outcome = child.main(HelloApp.MAIN).run();

        assertThat(outcome.status()).isEqualTo(7);
        assertThat(String.join("\n", outcome.agentLines())).contains("log-levl", "log-level");
    }

    @EveryJdk
    @DisplayName("a selector that matches nothing is warned of at the end at the latest")
    void matchesNothing(Jdk jdk) {
        Outcome outcome = HelloApp.unchanged(jdk, """
                methods:
                  - match: hello.Main$Services.fetsh(int)
                    cache: { maximum-size: 10 }
                """);

        assertThat(warnings(outcome)).contains("asyncache.yaml:2:", "hello.Main$Services.fetsh(int)");
    }

    @EveryJdk
    @DisplayName("S13 methods that can't be taken, named exactly, are reported with the reason")
    void cannotBeTaken(Jdk jdk) {
        String[] methods = {
            "hello.Main$Contract.promised(int)",
            "hello.Main$Services.elsewhere(int)",
            "hello.Main$Services.own(int)",
            "hello.Main$Services.now(int)",
            "hello.Main$Services.any(Object)"
        };
        StringBuilder yaml = new StringBuilder("methods:\n");
        for (String method : methods) {
            yaml.append("  - { match: \"").append(method).append("\", cache: { maximum-size: 10 } }\n");
        }

        Outcome outcome = HelloApp.unchanged(jdk, yaml.toString());

        assertThat(warnings(outcome)).contains("abstract", "native", "OwnFuture", "int");
        for (String method : methods) {
            String named = method.replaceFirst("\\(.*", "");
            assertThat(outcome.agentLines())
                    .anySatisfy(line ->
                            assertThat(line).startsWith("[asyncache] WARN").contains(named, "can't"));
        }
    }

    private static String errors(Outcome outcome) {
        return lines(outcome, "[asyncache] ERROR");
    }

    private static String warnings(Outcome outcome) {
        return lines(outcome, "[asyncache] WARN");
    }

    private static String lines(Outcome outcome, String start) {
        assertThat(outcome.agentLines()).anyMatch(line -> line.startsWith(start));
        return String.join("\n", outcome.agentLines());
    }
}
