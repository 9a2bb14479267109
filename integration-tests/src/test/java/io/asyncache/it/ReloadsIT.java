package io.asyncache.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;

/** A hundred changes of the file while the application is busy. */
class ReloadsIT {

    private static final int RELOADS = 100;

    /** As many classes more or less are the JVM's own affair: its method handles come and go. */
    private static final int CLASSES_OF_THE_JVMS = 150;

    private static final String FILE = """
            watch: 100ms
            caches: { users: { maximum-size: %d, expire-after-write: %ds }, lists: { policy: lru } }
            methods:
              - { match: day.Service.fetch(String), cache: users%s }
            %s
            """;
    private static final String LIST = "  - { match: day.Service.list(String), cache: lists, blocking: true }";

    private static String file(int reload) {
        String when = reload % 3 == 0 ? ", when: name != null" : "";
        return FILE.formatted(10 + reload, 60 + reload, when, reload % 2 == 0 ? LIST : "");
    }

    private static int ask(RunningJvm running, String number, String command) {
        running.say(number + " " + command + "\n");
        Pattern answer = Pattern.compile("^" + number + "=(-?\\d+)$", Pattern.MULTILINE);
        running.awaitStdout(text -> answer.matcher(text).find());
        Matcher found = answer.matcher(running.stdout());
        assertThat(found.find()).isTrue();
        return Integer.parseInt(found.group(1));
    }

    private static long taken(RunningJvm running) {
        return running.stderr().lines().filter(line -> line.contains("] INFO asyncache")).count();
    }

    private static void reload(RunningJvm running, Path file, int from, int to) throws Exception {
        for (int i = from; i < to; i++) {
            long before = taken(running);
            Files.writeString(file, file(i));
            org.awaitility.Awaitility.await().until(() -> taken(running) > before);
        }
    }

    @EveryJdk
    @DisplayName("S24 a hundred reloads under load lose no call, and leave no class and no thread behind")
    void hundredReloads(Jdk jdk) throws Exception {
        ChildJvm child = ChildJvm.on(jdk);
        Path file = child.configuration(file(0));
        RunningJvm running = child.options("-javaagent:" + AgentJar.path() + "=" + file)
                .classPath(TestApp.named("day").classes())
                .main("day.Main")
                .start();
        running.awaitStdout(text -> text.contains("ready=yes"));

        reload(running, file, 1, 20);
        int classes = ask(running, "a", "classes");
        int threads = ask(running, "b", "threads");
        reload(running, file, 20, RELOADS + 1);
        int classesAfter = ask(running, "c", "classes");
        int threadsAfter = ask(running, "d", "threads");
        Outcome application = running.end();

        assertThat(application.values()).containsEntry("failed", "0");
        assertThat(classesAfter).isLessThan(classes + CLASSES_OF_THE_JVMS);
        assertThat(threadsAfter).isLessThanOrEqualTo(threads + 1);
    }
}
