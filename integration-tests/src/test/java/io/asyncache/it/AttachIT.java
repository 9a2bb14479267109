package io.asyncache.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.tools.attach.VirtualMachine;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;

class AttachIT {
    private static final String FETCH = """
            methods:
              - match: attach.Main.fetch(int)
                cache: { maximum-size: 10 }
            """;

    @EveryJdk
    @DisplayName(
            "attached to a running JVM, the agent takes methods of classes that are loaded already; twice is a reload")
    void attach(Jdk jdk) throws Exception {
        ChildJvm child = ChildJvm.on(jdk).classPath(TestApp.named("attach").classes());
        Path configuration = child.configuration(FETCH);
        RunningJvm running = child.main("attach.Main").start();

        running.awaitStdout(text -> text.contains("round 0="));
        load(running, configuration);
        running.say("\n");
        running.awaitStdout(text -> text.contains("round 1="));
        load(running, configuration);
        running.say("\n");
        running.awaitStdout(text -> text.contains("round 2="));
        Outcome outcome = running.end();

        assertThat(outcome.lines())
                .containsExactly(
                        "round 0=user 1user 1 runs 2", "round 1=user 1user 1 runs 1", "round 2=user 1user 1 runs 0");
        assertThat(outcome.agentLines()).as(outcome.stderr()).isNotEmpty();
    }

    private static void load(RunningJvm running, Path configuration) throws Exception {
        VirtualMachine machine = VirtualMachine.attach(Long.toString(running.pid()));
        try {
            machine.loadAgent(AgentJar.path().toString(), "config=" + configuration);
        } finally {
            machine.detach();
        }
    }
}
