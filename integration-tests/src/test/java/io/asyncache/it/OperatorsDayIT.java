package io.asyncache.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.tools.attach.VirtualMachine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;

/** A day of an operator's, from an application without agent on; the application is busy all the time. */
class OperatorsDayIT {

    private static final String FILE = """
            watch: 200ms
            caches:
              users: { maximum-size: %s, expire-after-write: %s }
              lists: { maximum-size: 10 }
            methods:
              - { match: day.Service.fetch(String), cache: users }
            %s
            """;
    private static final String LIST = "  - { match: day.Service.list(String), cache: lists, blocking: true }";

    /** One day, in one JVM. */
    private static final class Day {

        private final Jdk jdk;
        private final ChildJvm child;
        private final Path file;
        private final RunningJvm running;
        private final Path bytes;
        private final Dialogue dialogue;

        Day(Jdk jdk) {
            this.jdk = jdk;
            bytes = TestApp.named("day")
                    .jar(Map.of(
                            "Premain-Class", "day.Bytes",
                            "Agent-Class", "day.Bytes",
                            "Can-Retransform-Classes", "true"));
            child = ChildJvm.on(jdk);
            file = child.configuration(FILE.formatted(10, "10m", ""));
            running = child.options("-javaagent:" + bytes).main("day.Main").start();
            running.awaitStdout(text -> text.contains("ready=yes"));
            dialogue = new Dialogue(running);
        }

        /** Has the application do something; returns what it answers. */
        int says(String command) {
            return Integer.parseInt(dialogue.ask(command));
        }

        /** From now on the application can tell what its class is like after every other agent. */
        void lookAfterOthers() throws Exception {
            VirtualMachine machine = VirtualMachine.attach(Long.toString(running.pid()));
            try {
                machine.loadAgent(bytes.toString());
            } finally {
                machine.detach();
            }
        }

        Outcome run(String command, String... arguments) {
            return Operator.on(jdk).run(command, running, arguments);
        }

        String json() {
            return run("status", "--json").stdout();
        }

        void write(String yaml) throws Exception {
            Path next = Files.writeString(file.resolveSibling("next"), yaml);
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }

        void awaitStatus(String... parts) {
            await().atMost(Duration.ofMinutes(1))
                    .pollInterval(Duration.ofMillis(300))
                    .untilAsserted(() -> assertThat(json()).contains(parts));
        }
    }

    @EveryJdk
    @DisplayName("S23 S24 attach, look, switch, change, break, mend, add, evict, clear, remove: no call ever fails")
    void day(Jdk jdk) throws Exception {
        Day day = new Day(jdk);
        int original = day.says("original");
        int before = day.says("fetch a");
        assertThat(day.says("fetch a")).isEqualTo(before + 1);

        Outcome attached = day.run("attach", "--config", day.file.toString());
        assertThat(attached.status()).as(attached.stderr()).isZero();
        day.lookAfterOthers();
        int kept = day.says("fetch a");
        assertThat(day.says("fetch a")).isEqualTo(kept);
        assertThat(day.says("bytes")).isNotEqualTo(original);
        assertThat(day.json()).containsPattern("\"name\" : \"users\"[^}]*\"hits\" : [1-9]");

        assertThat(day.run("disable", "users").status()).isZero();
        assertThat(day.says("fetch a")).isEqualTo(kept + 1);
        assertThat(day.run("enable", "users").status()).isZero();
        assertThat(day.says("fetch a")).isEqualTo(kept + 1);

        assertThat(day.run("disable", "users").status()).isZero();
        await().atMost(Duration.ofMinutes(1)).until(() -> day.says("bytes") == original);
        assertThat(day.json())
                .as("a rule that is off is none that matches nothing")
                .contains("day.Service.fetch(java.lang.String)");
        assertThat(day.run("enable", "users").status()).isZero();
        assertThat(day.says("bytes")).isNotEqualTo(original);
        assertThat(day.says("fetch a")).as("entries stay").isEqualTo(kept + 1);

        day.write(FILE.formatted(777, "1h", ""));
        day.awaitStatus("\"maximum\" : 777");
        assertThat(day.says("fetch a")).as("entries that fit stay").isEqualTo(kept + 1);

        day.write("methods: [");
        day.awaitStatus(day.file.getFileName() + ":1:");
        assertThat(day.says("fetch a")).isEqualTo(kept + 1);

        int listed = day.says("list a");
        assertThat(day.says("list a")).isEqualTo(listed + 1);
        day.write(FILE.formatted(777, "1h", LIST));
        day.awaitStatus("\"problems\" : [ ]", "day.Service.list(java.lang.String)");
        int listedOnce = day.says("list a");
        assertThat(day.says("list a")).as("a rule for a class that is loaded").isEqualTo(listedOnce);
        assertThat(day.says("fetch a")).isEqualTo(kept + 1);

        Outcome evicted = day.run("evict", "users", "a");
        assertThat(evicted.status()).as(evicted.stderr()).isZero();
        assertThat(day.says("fetch a")).isEqualTo(kept + 2);
        assertThat(day.run("clear", "lists").status()).isZero();
        assertThat(day.says("list a")).isEqualTo(listedOnce + 1);

        day.write("watch: 200ms\nmethods: []\n");
        await().atMost(Duration.ofMinutes(1)).until(() -> day.says("bytes") == original);
        assertThat(day.says("fetch a")).isEqualTo(kept + 3);
        assertThat(day.says("fetch a")).isEqualTo(kept + 4);

        Outcome application = day.running.end();
        assertThat(application.values()).containsEntry("failed", "0");
        assertThat(application.status()).isZero();
    }
}
