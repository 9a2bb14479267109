package io.asyncache.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;

/** What an operator sees and does beside a running application. */
class OperatorIT {
    private static final String FETCH = """
            methods:
              - match: operated.Main.fetch(String)
                cache: { maximum-size: 10 }
            """;

    private static RunningJvm started(ChildJvm child) {
        RunningJvm running = child.classPath(TestApp.named("operated").classes())
                .main("operated.Main")
                .start();
        running.awaitStdout(text -> text.contains("ready=yes"));
        return running;
    }

    private static void fetch(RunningJvm running, String name) {
        running.say("fetch " + name + "\n");
        running.awaitStdout(text -> text.contains("after fetch " + name + "="));
    }

    @EveryJdk
    @DisplayName("status shows what the caches do, to people and to programs")
    void status(Jdk jdk) {
        RunningJvm running = started(ChildJvm.on(jdk).agent(FETCH));
        fetch(running, "you");
        running.say("fetch you\npath\n");
        running.awaitStdout(text -> text.contains("class path="));

        Outcome text = Operator.on(jdk).run("status", running);
        Outcome json = Operator.on(jdk).run("status", running, "--json");
        running.end();

        assertThat(text.status()).as(text.stderr()).isZero();
        assertThat(text.stdout()).contains("operated.Main.fetch(String)").contains("HIT RATE");
        assertThat(json.status()).as(json.stderr()).isZero();
        assertThat(json.stdout()).contains("\"hits\" : 1").contains("\"misses\" : 1");
    }

    @EveryJdk
    @DisplayName("a JVM without an agent is told of, and stays as it is")
    void noAgent(Jdk jdk) {
        ChildJvm child = ChildJvm.on(jdk);
        RunningJvm running = started(child.options(LoadedClasses.logged(child)));

        Outcome outcome = Operator.on(jdk).run("status", running);
        Outcome application = running.end();

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.stdout()).isEmpty();
        assertThat(outcome.stderr())
                .contains("there is no asyncache in the JVM")
                .contains("attach " + running.pid());
        assertThat(LoadedClasses.of(child)).noneMatch(name -> name.startsWith("io.asyncache"));
        assertThat(application.stderr()).doesNotContain("WARNING");
    }

    @EveryJdk
    @DisplayName("attach puts the agent there, and its commands find it")
    void attach(Jdk jdk) {
        ChildJvm child = ChildJvm.on(jdk);
        Path configuration = child.configuration(FETCH);
        RunningJvm running = started(child);

        Outcome attached = Operator.on(jdk).run("attach", running, "--config", configuration.toString());
        fetch(running, "you");
        Outcome status = Operator.on(jdk).run("status", running);
        running.end();

        assertThat(attached.status()).as(attached.stderr()).isZero();
        assertThat(attached.stdout()).contains("is in the JVM " + running.pid()).contains("1 cache");
        assertThat(status.stdout()).contains("operated.Main.fetch(String)");
    }

    @EveryJdk
    @DisplayName("disable --clear switches everything off and drops it; enable switches it on again")
    void switches(Jdk jdk) {
        RunningJvm running = started(ChildJvm.on(jdk).agent(FETCH));
        running.say("fetch you\nfetch you\n");
        running.awaitStdout(text -> text.endsWith("you=1\nafter fetch you=1\n"));

        Outcome off = Operator.on(jdk).run("disable", running, "--clear");
        running.say("fetch you\nfetch you\n");
        running.awaitStdout(text -> text.endsWith("you=2\nafter fetch you=3\n"));
        Outcome on = Operator.on(jdk).run("enable", running);
        running.say("fetch you\nfetch you\n");
        running.awaitStdout(text -> text.endsWith("you=4\nafter fetch you=4\n"));
        running.end();

        assertThat(off).isEqualTo(new Outcome(0, "everything is off\n", ""));
        assertThat(on).isEqualTo(new Outcome(0, "everything is on\n", ""));
    }

    @EveryJdk
    @DisplayName("top prints a table per interval where there is no terminal, and leaves nothing behind")
    void top(Jdk jdk) {
        RunningJvm running = started(ChildJvm.on(jdk).agent(FETCH));
        fetch(running, "you");

        Outcome outcome = Operator.on(jdk).run("top", running, "--count", "3", "--interval", "0.2");
        running.end();

        assertThat(outcome.status()).as(outcome.stderr()).isZero();
        assertThat(outcome.lines().stream().filter(line -> line.startsWith("CACHE")))
                .hasSize(3);
    }

    @EveryJdk
    @DisplayName("once a command has asked, the beans are there")
    void beans(Jdk jdk) {
        RunningJvm running = started(ChildJvm.on(jdk).agent(FETCH));
        Operator.on(jdk).run("status", running);
        running.say("beans\n");

        assertThat(running.end().values()).containsEntry("beans", "2");
    }
}
