package io.asyncache.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;

/** Before an application's first cached method is linked, the agent is hardly there. */
class PremainIT {
    private static final String NOTHING = """
            methods:
              - match: com.acme.Nowhere.load(int)
                cache: { maximum-size: 10 }
            """;

    @EveryJdk
    @DisplayName("premain loads no java.util.logging, file system, management or Caffeine class, and starts no thread")
    void classes(Jdk jdk) {
        Set<String> more = new TreeSet<>(loaded(ChildJvm.on(jdk).agent(NOTHING)));
        more.removeAll(loaded(ChildJvm.on(jdk).options("-javaagent:" + idleAgent())));
        // The JDK compares the files when a jar, here the agent's own, is opened twice.
        more.remove("sun.nio.fs.UnixFileKey");

        assertThat(more)
                .isNotEmpty()
                .noneMatch(name -> name.startsWith("java.util.logging."))
                .noneMatch(name -> name.startsWith("sun.util.logging."))
                .noneMatch(name -> name.startsWith("java.nio.file."))
                .noneMatch(name -> name.startsWith("sun.nio.fs."))
                .noneMatch(name -> name.startsWith("java.lang.management."))
                .noneMatch(name -> name.startsWith("javax.management."))
                .noneMatch(name -> name.startsWith("com.github.benmanes.caffeine."))
                .noneMatch(name -> name.startsWith("com.fasterxml."))
                .noneMatch(name -> name.startsWith("picocli."))
                .noneMatch(name -> name.startsWith("io.asyncache.cli."))
                .noneMatch(name -> name.startsWith("org.springframework."));
    }

    @EveryJdk
    @DisplayName("the application sees the threads that it sees without the agent")
    void threads(Jdk jdk) {
        Outcome plain = threads(ChildJvm.on(jdk));
        Outcome outcome = threads(ChildJvm.on(jdk).agent(NOTHING));

        assertThat(outcome.stdout()).isEqualTo(plain.stdout());
    }

    @EveryJdk
    @DisplayName("threads that come with the first cached call are asyncache's by name, and daemons")
    void threadsOfCaching(Jdk jdk) {
        String cached = """
                methods:
                  - match: threads.Main.fetch(String)
                    cache: { maximum-size: 10, expire-after-write: 60s }
                """;
        Outcome plain = threads(ChildJvm.on(jdk), "you");
        Outcome outcome = threads(ChildJvm.on(jdk).agent(cached), "you");

        assertThat(outcome.lines().stream().filter(line -> !line.startsWith("thread asyncache")))
                .containsExactlyElementsOf(plain.lines());
        assertThat(outcome.status()).isZero();
    }

    @EveryJdk
    @DisplayName("after cached calls an application still gets the log manager that it chooses")
    void ownLogManager(Jdk jdk) {
        Outcome outcome = ChildJvm.on(jdk)
                .agent("""
                        methods:
                          - match: logmanager.Main.fetch(String)
                            cache: { maximum-size: 10, expire-after-write: 60s }
                        """)
                .classPath(TestApp.named("logmanager").classes())
                .main("logmanager.Main")
                .run();

        assertThat(outcome.values())
                .as(outcome.stderr())
                .containsEntry("runs", "1")
                .containsEntry("manager", "logmanager.OwnLogManager");
    }

    private static Outcome threads(ChildJvm child, String... arguments) {
        return child.classPath(TestApp.named("threads").jar(Map.of("Main-Class", "threads.Main")))
                .main("threads.Main", arguments)
                .run();
    }

    /** An agent that does nothing: what the JVM itself loads for any agent is no cost of ours. */
    private static Path idleAgent() {
        return TestApp.named("idle-agent").jar(Map.of("Premain-Class", "idle.Agent"));
    }

    private static Set<String> loaded(ChildJvm child) {
        child.options(LoadedClasses.logged(child));
        Outcome outcome = threads(child);
        assertThat(outcome.status()).as(outcome.stderr()).isZero();
        return LoadedClasses.of(child);
    }
}
