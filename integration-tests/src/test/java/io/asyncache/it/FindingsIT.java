package io.asyncache.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;

/** What cannot be done beside a running application has status 1, and a sentence on standard error that helps. */
class FindingsIT {
    private static final String YAML = """
            caches:
              users: { maximum-size: 10 }
            methods:
              - { match: operated.Main.fetch(String), cache: users }
            """;
    private static final String NO_CACHE = "there is no cache usres; did you mean 'users'? (there are: users)";

    /** The application in a jar that no other JVM of this machine runs. */
    private static Path jar() throws IOException {
        Path jar = TestApp.named("operated").jar(Map.of("Main-Class", "operated.Main"));
        return Files.move(jar, jar.resolveSibling(jar.getParent().getFileName() + ".jar"));
    }

    private static RunningJvm started(ChildJvm child, Path jar) {
        RunningJvm running = child.jar(jar).start();
        running.awaitStdout(text -> text.contains("ready=yes"));
        return running;
    }

    @EveryJdk
    @DisplayName("a cache that isn't there, a JVM that isn't, several that fit, one without an agent")
    void findings(Jdk jdk) throws IOException {
        Path jar = jar();
        String name = jar.getFileName().toString();
        RunningJvm one = started(ChildJvm.on(jdk).agent(YAML), jar);
        ChildJvm child = ChildJvm.on(jdk);
        RunningJvm other = started(child, jar);
        Operator operator = Operator.on(jdk);
        Map<String, String> expected = new LinkedHashMap<>();
        expected.put("enable " + one.pid() + " usres", NO_CACHE);
        expected.put("disable " + one.pid() + " users usres --clear", NO_CACHE);
        expected.put("clear " + one.pid() + " usres", NO_CACHE);
        expected.put("evict " + one.pid() + " usres 1 --json", NO_CACHE);
        expected.put(
                "reload " + other.pid(),
                "there is no asyncache in the JVM " + other.pid() + " (" + name + "); `attach " + other.pid()
                        + " --config FILE` puts it there");
        expected.put("status " + name, "2 JVMs have '" + name + "' in their names; name one by its PID:");
        expected.put("top no.such.Application --json", "no JVM of yours has 'no.such.Application' in its");
        expected.put("status 999999999", "there is no process 999999999; `jps` lists JVMs");

        // Several that come at once to a JVM where nobody has been yet may have it print a dump of its threads.
        operator.run("status", one);
        operator.run("status", other);
        operator.runAll(expected.keySet()).forEach((line, outcome) -> {
            assertThat(outcome.status()).as(line).isEqualTo(1);
            assertThat(outcome.stdout()).as(line).isEmpty();
            assertThat(outcome.stderr()).as(line).startsWith(expected.get(line));
        });
        Outcome attached = operator.run("attach", other, "--config", "/nowhere/asyncache.yaml");
        Outcome ended = other.end();
        Outcome byName = operator.run(List.of("status", name));
        one.end();

        assertThat(attached.status()).isEqualTo(1);
        assertThat(attached.stdout())
                .contains("/nowhere/asyncache.yaml:1:1: ")
                .contains("nothing changes until the file is right");
        assertThat(ended.status()).isZero();
        assertThat(byName.status()).as(byName.stderr()).isZero();
        assertThat(byName.stdout()).as("all or none").containsPattern("(?m)^users +0 +0 ");
    }
}
