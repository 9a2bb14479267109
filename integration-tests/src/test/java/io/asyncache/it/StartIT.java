package io.asyncache.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;

class StartIT {

    @EveryJdk
    @DisplayName("one line on standard error says version, file and counts; standard output is the application's alone")
    void startLine(Jdk jdk) {
        ChildJvm child = HelloApp.on(jdk).agent(HelloApp.FETCH);
        Outcome outcome = child.main(HelloApp.MAIN).run();

        HelloApp.assertCached(jdk, outcome);
        assertThat(outcome.agentLines())
                .singleElement()
                .asString()
                .matches("\\[asyncache] asyncache \\d+\\.\\d+\\.\\d+\\S*, .*")
                .contains(child.directory().resolve("asyncache.yaml") + ": 1 cache, 1 method rule");
    }

    @EveryJdk
    @DisplayName("no warning of the JVM's is caused by the agent")
    void noWarning(Jdk jdk) {
        Outcome plain = HelloApp.plain(jdk);
        Outcome outcome =
                HelloApp.on(jdk).agent(HelloApp.FETCH).main(HelloApp.MAIN).run();

        assertThat(outcome.otherErrorLines()).isEqualTo(plain.otherErrorLines());
        assertThat(outcome.stdout() + outcome.stderr()).doesNotContainIgnoringCase("warning");
    }

    @EveryJdk
    @DisplayName("the file is named by -Dasyncache.config")
    void systemProperty(Jdk jdk) {
        ChildJvm child = HelloApp.on(jdk);
        Path elsewhere = Workspace.write(child.directory().resolve("etc/cached.yaml"), HelloApp.FETCH);
        child.options("-javaagent:" + AgentJar.path(), "-Dasyncache.config=" + elsewhere);

        HelloApp.assertCached(jdk, child.main(HelloApp.MAIN).run());
    }

    @EveryJdk
    @DisplayName("JAVA_TOOL_OPTIONS and ASYNCACHE_CONFIG need no command line")
    void environment(Jdk jdk) {
        ChildJvm child = HelloApp.on(jdk);
        Path elsewhere = Workspace.write(child.directory().resolve("etc/cached.yaml"), HelloApp.FETCH);
        child.environment("JAVA_TOOL_OPTIONS", "-javaagent:" + AgentJar.path())
                .environment("ASYNCACHE_CONFIG", elsewhere.toString());

        HelloApp.assertCached(jdk, child.main(HelloApp.MAIN).run());
    }

    @EveryJdk
    @DisplayName("./asyncache.yaml is the file when none is named")
    void workingDirectory(Jdk jdk) {
        ChildJvm child = HelloApp.on(jdk).options("-javaagent:" + AgentJar.path());
        child.configuration(HelloApp.FETCH);

        HelloApp.assertCached(jdk, child.main(HelloApp.MAIN).run());
    }

    @EveryJdk
    @DisplayName("the agent's argument wins over -Dasyncache.config, and that over ASYNCACHE_CONFIG")
    void precedence(Jdk jdk) {
        ChildJvm child = HelloApp.on(jdk).options("-Dasyncache.config=/nowhere/property.yaml");
        child.environment("ASYNCACHE_CONFIG", "/nowhere/environment.yaml");
        HelloApp.assertCached(
                jdk, child.agent(HelloApp.FETCH).main(HelloApp.MAIN).run());

        ChildJvm other = HelloApp.on(jdk);
        Path named = Workspace.write(other.directory().resolve("etc/cached.yaml"), HelloApp.FETCH);
        other.options("-javaagent:" + AgentJar.path(), "-Dasyncache.config=" + named)
                .environment("ASYNCACHE_CONFIG", "/nowhere/environment.yaml");
        HelloApp.assertCached(jdk, other.main(HelloApp.MAIN).run());
    }

    @EveryJdk
    @DisplayName("config=FILE,log-level=debug is taken; debug says more than info")
    void options(Jdk jdk) {
        ChildJvm child = HelloApp.on(jdk);
        Path file = child.configuration(HelloApp.FETCH);
        child.options("-javaagent:" + AgentJar.path() + "=config=" + file + ",log-level=debug");
        Outcome outcome = child.main(HelloApp.MAIN).run();

        HelloApp.assertCached(jdk, outcome);
        assertThat(outcome.agentLines()).hasSizeGreaterThan(1);
    }

    @EveryJdk
    @DisplayName("log-file=FILE keeps standard error the application's own")
    void logFile(Jdk jdk) {
        ChildJvm child = HelloApp.on(jdk);
        Path file = child.configuration(HelloApp.FETCH);
        Path log = child.directory().resolve("asyncache.log");
        child.options("-javaagent:" + AgentJar.path() + "=config=" + file + ",log-file=" + log);
        Outcome outcome = child.main(HelloApp.MAIN).run();

        HelloApp.assertCached(jdk, outcome);
        assertThat(outcome.stderr()).isEqualTo(HelloApp.plain(jdk).stderr());
        assertThat(Workspace.read(log)).contains("1 method rule");
    }
}
