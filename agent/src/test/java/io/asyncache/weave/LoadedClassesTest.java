package io.asyncache.weave;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which of the classes that are there already are offered again, and how. */
class LoadedClassesTest {

    private static final List<Class<?>> APPLICATION = IntStream.range(0, 16)
            .mapToObj(number -> number == 5 ? "Exceptions" : "Loops")
            .map(LoadedClassesTest::loadAnew)
            .toList();
    private static final Class<?> UNMODIFIABLE = loadAnew("Monitors");

    private final RecordingReport report = new RecordingReport();
    private final List<List<Class<?>>> batches = new ArrayList<>();

    @Test
    @DisplayName("all in one batch")
    void oneBatch() {
        retransform("io.asyncache.weave.fixture.*.*(..)", Set.of());

        assertThat(batches).containsExactly(APPLICATION);
        assertThat(report.lines()).isEmpty();
    }

    @Test
    @DisplayName("the JDK's and asyncache's own classes, arrays and those that the JVM won't change are not offered")
    void leavesOthersOut() {
        retransform("*..*.*(..)", Set.of());

        assertThat(batches).hasSize(1);
        assertThat(batches.get(0)).containsExactlyElementsOf(APPLICATION);
    }

    @Test
    @DisplayName("the JVM isn't asked where there is nothing to offer")
    void nothingToDo() {
        retransform("com.acme.Nowhere.*(..)", Set.of());

        assertThat(batches).isEmpty();
    }

    @Test
    @DisplayName("one class that is refused costs no other its turn: it is found by halving")
    void halvesWhenOneIsRefused() {
        Class<?> refused = APPLICATION.get(5);

        retransform("io.asyncache.weave.fixture.*.*(..)", Set.of(refused));

        assertThat(batches).hasSize(9);
        assertThat(succeeded(Set.of(refused)))
                .hasSize(15)
                .containsExactlyInAnyOrderElementsOf(
                        APPLICATION.stream().filter(type -> type != refused).toList());
        assertThat(report.lines()).containsExactly("failed io/asyncache/weave/fixture/Exceptions");
        assertThat(report.causes().get(0)).isInstanceOf(VerifyError.class);
    }

    @Test
    @DisplayName("where all are refused each is reported, and nothing is thrown")
    void survivesARefusalOfAll() {
        retransform("io.asyncache.weave.fixture.*.*(..)", Set.copyOf(APPLICATION));

        assertThat(report.lines()).hasSize(16).allMatch(line -> line.startsWith("failed "));
    }

    private void retransform(String selector, Set<Class<?>> refused) {
        Instrumentation instrumentation = FakeInstrumentation.answering(Map.of(
                "getAllLoadedClasses", none -> allClasses(),
                "isModifiableClass", type -> type[0] != UNMODIFIABLE,
                "retransformClasses", types -> offer((Class<?>[]) types[0], refused)));
        ClassTransformer transformer = new ClassTransformer(
                new Weaver(Weaving.selectors(selector), Weaving.NONE, report),
                report,
                () -> new Gate("java/lang/Void"));
        new LoadedClasses(instrumentation, transformer, report, Weaving.selectors(selector)::mayMatchType)
                .retransform();
    }

    private Object offer(Class<?>[] types, Set<Class<?>> refused) throws UnmodifiableClassException {
        batches.add(List.of(types));
        if (Arrays.stream(types).anyMatch(refused::contains)) {
            throw new VerifyError("one of " + types.length);
        }
        return null;
    }

    private List<Class<?>> succeeded(Set<Class<?>> refused) {
        return batches.stream()
                .filter(batch -> batch.stream().noneMatch(refused::contains))
                .flatMap(List::stream)
                .toList();
    }

    private static Class<?>[] allClasses() {
        Stream<Class<?>> others = Stream.of(
                String.class,
                int.class,
                java.sql.Driver.class,
                LoadedClassesTest.class,
                APPLICATION.get(0).arrayType(),
                UNMODIFIABLE);
        return Stream.concat(others, APPLICATION.stream()).toArray(Class<?>[]::new);
    }

    private static Class<?> loadAnew(String fixture) {
        try {
            return new FixtureLoader(ClassFiles.ofFixtures()).loadClass("io.asyncache.weave.fixture." + fixture);
        } catch (ClassNotFoundException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
