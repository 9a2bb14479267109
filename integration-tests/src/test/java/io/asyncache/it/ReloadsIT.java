package io.asyncache.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;

/** A hundred changes of the file while the application is busy. */
class ReloadsIT {

    private static final int WARM_UP = 24;
    private static final int RELOADS = 102;

    /** Classes that come and go with the JVM's method handles and with Spring's compiled conditions: fewer than reloads. */
    private static final int CLASSES_IN_MOTION = 90;

    /** In KiB: what they take. */
    private static final int METASPACE_IN_MOTION = 2048;

    private static final String FILE = """
            watch: 50ms
            caches: { users: { maximum-size: %d, expire-after-write: %ds }, lists: { policy: lru } }
            methods:
              - { match: day.Service.fetch(String), cache: users%s }
            %s
            """;
    private static final String LIST = "  - { match: day.Service.list(String), cache: lists, blocking: true }";

    /** One with other settings each time, each second with one more rule, each third with a condition. */
    private static String file(int reload) {
        String when = reload % 3 == 0 ? ", when: name != null" : "";
        return FILE.formatted(10 + reload, 60 + reload, when, reload % 2 == 0 ? LIST : "");
    }

    private static int ask(RunningJvm running, String what) {
        String number = what + running.stdout().lines().count();
        running.say(number + " " + what + "\n");
        Pattern answer = Pattern.compile("^" + number + "=(-?\\d+)$", Pattern.MULTILINE);
        running.awaitStdout(text -> answer.matcher(text).find());
        Matcher found = answer.matcher(running.stdout());
        assertThat(found.find()).isTrue();
        return Integer.parseInt(found.group(1));
    }

    private static long greetings(RunningJvm running) {
        return running.stderr()
                .lines()
                .filter(line -> line.startsWith("[asyncache] asyncache "))
                .count();
    }

    private static void reload(RunningJvm running, Path file, int from, int to) throws Exception {
        for (int i = from; i < to; i++) {
            Path next = Files.writeString(file.resolveSibling("next"), file(i));
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            long taken = i + 1L;
            await().atMost(Duration.ofMinutes(1))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> greetings(running) == taken);
        }
    }

    @EveryJdk
    @DisplayName("S24 a hundred reloads under load lose no call, and leave no class, no thread and no metaspace behind")
    void hundredReloads(Jdk jdk) throws Exception {
        Path bytes = TestApp.named("day").jar(Map.of("Premain-Class", "day.Bytes", "Can-Retransform-Classes", "true"));
        ChildJvm child = ChildJvm.on(jdk);
        Path file = child.configuration(file(0));
        // Soft references go at once: what only they hold is no leak.
        RunningJvm running = child.options(
                        "-javaagent:" + bytes,
                        "-javaagent:" + AgentJar.path() + "=" + file,
                        "-XX:SoftRefLRUPolicyMSPerMB=0")
                .main("day.Main")
                .start();
        running.awaitStdout(text -> text.contains("ready=yes"));

        reload(running, file, 1, WARM_UP + 1);
        int metaspace = ask(running, "metaspace");
        int threads = ask(running, "threads");
        int classes = ask(running, "classes");
        reload(running, file, WARM_UP + 1, WARM_UP + RELOADS + 1);
        int classesAfter = ask(running, "classes");
        int metaspaceAfter = ask(running, "metaspace");
        int threadsAfter = ask(running, "threads");
        Outcome application = running.end();

        assertThat(application.values()).containsEntry("failed", "0");
        assertThat(classesAfter).isLessThan(classes + CLASSES_IN_MOTION);
        assertThat(metaspaceAfter).isLessThan(metaspace + METASPACE_IN_MOTION);
        assertThat(threadsAfter).isLessThanOrEqualTo(threads);
    }
}
