package io.asyncache.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.asyncache.weave.ClassFiles;
import io.asyncache.weave.FakeInstrumentation;
import io.asyncache.weave.FixtureLoader;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningAgentTest {

    private static final String ONE = "methods: [{ match: io.asyncache.agent.RunningAgentTest$Users.find(int) }]";

    /** A class that is loaded already. */
    static final class Users {}

    /** Another. */
    static final class Orders {}

    @TempDir
    private Path directory;

    private static final Class<?> LOADED_USERS = loadAnew(Users.class);
    private static final Class<?> LOADED_ORDERS = loadAnew(Orders.class);

    private final List<Class<?>> loaded = new ArrayList<>(List.of(LOADED_USERS, LOADED_ORDERS, String.class));

    private static Class<?> loadAnew(Class<?> type) {
        try {
            return new FixtureLoader(Map.of(type.getName(), ClassFiles.of(type))).loadClass(type.getName());
        } catch (ClassNotFoundException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private final List<List<Class<?>>> retransformed = new ArrayList<>();
    private final Instrumentation instrumentation = FakeInstrumentation.answering(Map.of(
            "addTransformer", arguments -> null,
            "getAllLoadedClasses", arguments -> loaded.toArray(Class<?>[]::new),
            "isModifiableClass", arguments -> true,
            "retransformClasses", arguments -> retransformed.add(Arrays.asList((Class<?>[]) arguments[0]))));

    private final AtomicLong now = new AtomicLong(-7);
    private Path file;
    private LogFile log;
    private RunningAgent agent;

    @BeforeEach
    void begin() throws Exception {
        log = new LogFile(directory, Log.Level.INFO);
        file = directory.resolve("asyncache.yaml");
        agent = new RunningAgent(file.toFile(), instrumentation, log.log(), now::get);
    }

    private List<String> write(String yaml) throws Exception {
        Files.writeString(file, yaml);
        return agent.reload();
    }

    @Test
    @DisplayName("a file that isn't there is told of, and is read once it is")
    void missingFile() throws Exception {
        assertThat(agent.reload()).containsExactly(file + ":1:1: there is no such file");
        assertThat(log.lines())
                .containsExactly(
                        "[asyncache] ERROR " + file + ":1:1: there is no such file",
                        "[asyncache] ERROR nothing is instrumented: mend " + file);
        assertThat(write(ONE)).isEmpty();
        assertThat(retransformed).containsExactly(List.of(LOADED_USERS));
    }

    @Test
    @DisplayName("S24 every problem of a faulty file is told of in one go, and the former configuration stays")
    void faultyFile() throws Exception {
        write("caches: { users: {} }\n" + ONE);
        assertThat(write("caches: { c: { maximum-sise: 3 } }\nmethods: [{ match: a b c, cache: d }]"))
                .hasSizeGreaterThan(1)
                .anyMatch(line -> line.contains(":1:") && line.contains("maximum-size"));
        assertThat(agent.status().problems()).isNotEmpty();
        assertThat(log.lines())
                .last()
                .isEqualTo("[asyncache] ERROR the former configuration stays in force: mend " + file);
        assertThat(agent.cacheNames()).contains("users");
        assertThat(write("caches: { users: {} }\n" + ONE)).isEmpty();
        assertThat(agent.status().problems()).isEmpty();
    }

    @Test
    @DisplayName("one cache by itself is what it is among all")
    void oneCachesStatus() throws Exception {
        write("caches: { users: { maximum-size: 7 }, unused: {} }\n"
                + "methods: [{ match: io.asyncache.agent.RunningAgentTest$Users.find(int), cache: users },"
                + " { match: io.asyncache.agent.RunningAgentTest$Orders.*(..), cache: { maximum-size: 8 } }]");

        assertThat(agent.status().caches()).hasSize(3).allSatisfy(each -> {
            assertThat(agent.status(each.name())).isEqualTo(each);
        });
        assertThat(agent.status("unheard-of")).isNull();
    }

    @Test
    @DisplayName("S24 only classes are woven anew that the change may concern")
    void concernedClasses() throws Exception {
        write(ONE);
        retransformed.clear();
        write("# a comment\n" + ONE);
        write("defaults: { maximum-size: 5 }\n" + ONE);
        assertThat(retransformed).isEmpty();
        String both = "methods: [{ match: io.asyncache.agent.RunningAgentTest$Orders.*(..) },"
                + " { match: io.asyncache.agent.RunningAgentTest$Users.find(int) }]";
        write(both);
        assertThat(retransformed).containsExactly(List.of(LOADED_ORDERS));
        retransformed.clear();
        write(both.replace("Users.find(int) }", "Users.find(int), blocking: true }"));
        assertThat(retransformed).containsExactly(List.of(LOADED_USERS));
        retransformed.clear();
        write("methods: []");
        assertThat(retransformed).containsExactly(List.of(LOADED_USERS, LOADED_ORDERS));
    }

    @Test
    @DisplayName("S24 a class that was being loaded during the change is found in the next round, and others not again")
    void latecomers() throws Exception {
        write("methods: []");
        agent.look();
        write(ONE);
        Class<?> late = loadAnew(Users.class);
        loaded.add(late);
        loaded.add(loadAnew(Orders.class));
        agent.look();
        agent.look();
        assertThat(retransformed).containsExactly(List.of(LOADED_USERS), List.of(late));
    }

    @Test
    @DisplayName("where the agent was there before the application, what is loaded after the start is not woven twice")
    void noLatecomersAtTheStart() throws Exception {
        write(ONE);
        loaded.add(loadAnew(Users.class));
        agent.look();
        assertThat(retransformed).containsExactly(List.of(LOADED_USERS));
    }

    @Test
    @DisplayName("S24 another order of the rules may mean another rule")
    void otherOrder() throws Exception {
        String wide = "{ match: io.asyncache.agent.RunningAgentTest$*.*(..) }";
        String narrow = "{ match: io.asyncache.agent.RunningAgentTest$Users.find(int) }";
        write("methods: [" + wide + ", " + narrow + "]");
        retransformed.clear();
        write("methods: [" + narrow + ", " + wide + "]");
        assertThat(retransformed).containsExactly(List.of(LOADED_USERS, LOADED_ORDERS));
    }

    @Test
    @DisplayName("S23 a file that is not enabled has nothing woven, until it or a switch says so; then it stays woven")
    void notEnabled() throws Exception {
        write("enabled: false\n" + ONE);
        assertThat(retransformed).isEmpty();
        assertThat(agent.status().enabled()).isFalse();
        agent.setEnabled(true);
        assertThat(retransformed).containsExactly(List.of(LOADED_USERS));
        agent.setEnabled(false);
        write("enabled: true\n" + ONE);
        assertThat(agent.status().enabled()).isTrue();
        assertThat(retransformed).hasSize(1);
    }

    @Test
    @DisplayName("S23 what has been off for a while has its classes' original bytes back until it is switched on")
    void sweep() throws Exception {
        write("caches: { users: {}, orders: {} }\n"
                + "methods: [{ match: io.asyncache.agent.RunningAgentTest$Users.find(int), cache: users },"
                + " { match: io.asyncache.agent.RunningAgentTest$Orders.find(int), cache: orders }]");
        retransformed.clear();
        agent.setEnabled("users", false);
        now.addAndGet(Sweep.PATIENCE_NANOS - 1);
        agent.look();
        assertThat(retransformed).as("it may be switched on in a moment").isEmpty();
        now.incrementAndGet();
        agent.look();
        agent.look();
        assertThat(retransformed).containsExactly(List.of(LOADED_USERS));
        assertThat(agent.report().isWoven(0)).isFalse();
        assertThat(agent.report().isWoven(1)).isTrue();

        retransformed.clear();
        agent.setEnabled("users", true);
        assertThat(retransformed).containsExactly(List.of(LOADED_USERS));
        assertThat(agent.report().isWoven(0)).isTrue();
        now.addAndGet(2 * Sweep.PATIENCE_NANOS);
        agent.look();
        assertThat(retransformed).hasSize(1);
    }

    @Test
    @DisplayName("S23 all that is off is swept in one go, but for what invalidates and what is off for less long")
    void sweepOfAll() throws Exception {
        write("caches: { users: {} }\n"
                + "methods: [{ match: io.asyncache.agent.RunningAgentTest$Users.find(int), cache: users },"
                + " { match: io.asyncache.agent.RunningAgentTest$Orders.find(int) }]\n"
                + "invalidations: [{ match: io.asyncache.agent.RunningAgentTest$Orders.save(int), caches: users }]");
        retransformed.clear();
        agent.setEnabled("users", false);
        now.incrementAndGet();
        agent.setEnabled(false);
        now.addAndGet(Sweep.PATIENCE_NANOS - 1);
        agent.look();
        assertThat(retransformed).containsExactly(List.of(LOADED_USERS));
        retransformed.clear();
        agent.setEnabled("users", true);
        now.incrementAndGet();
        agent.look();
        assertThat(retransformed).containsExactly(List.of(LOADED_ORDERS));
        assertThat(List.of(
                        agent.report().isWoven(0),
                        agent.report().isWoven(1),
                        agent.report().isWoven(2)))
                .containsExactly(false, false, true);

        retransformed.clear();
        agent.setEnabled(true);
        assertThat(retransformed).containsExactly(List.of(LOADED_USERS, LOADED_ORDERS));
    }

    @Test
    @DisplayName("S23 there are switches for the caches that there are")
    void switches() throws Exception {
        write("caches: { users: {} }\n" + ONE);
        assertThat(agent.setEnabled("users", false)).isTrue();
        assertThat(agent.setEnabled("io.asyncache.agent.RunningAgentTest$Users.find(int)", false))
                .isTrue();
        assertThat(agent.setEnabled("nobody", false)).isFalse();
    }
}
