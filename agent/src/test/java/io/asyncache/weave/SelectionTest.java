package io.asyncache.weave;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which methods are taken, and what is said of the others. */
class SelectionTest {

    private static final String SOURCE = """
            import java.util.concurrent.*;

            abstract class Subject<T extends CompletableFuture<String>> implements Loads<String> {
                static class Special<V> extends CompletableFuture<V> {}
                @interface Cached {}

                Subject() {}
                CompletableFuture<String> future(int id) { return null; }
                @Deprecated CompletionStage<String> stage() { return null; }
                Special<String> special() { return null; }
                Future<String> plain() { return null; }
                String text() { return null; }
                void nothing() {}
                int[] array() { return null; }
                T variable() { return null; }
                <U extends CompletionStage<String>> U variableOfTheMethod() { return null; }
                abstract CompletableFuture<String> open();
                native CompletableFuture<String> foreign();
                CompletableFuture<String> lambda() { Callable<CompletableFuture<String>> c = () -> null; return null; }
                public CompletableFuture<String> load(String key) { return null; }
            }

            interface Loads<K> { CompletionStage<String> load(K key); }
            """;

    private static @Nullable Map<String, byte[]> compiled;

    @BeforeAll
    static void compile(@TempDir Path directory) throws Exception {
        compiled = ClassFiles.compile(directory, "Subject", SOURCE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Subject.future(int) | matched 0
            Subject.stage()     | matched 0
            Subject.lambda()    | matched 0
            """)
    void takes(String selector, String line) {
        RecordingReport report = new RecordingReport();

        assertThat(plan(report, selector)).isNotNull();
        assertThat(report.lines()).containsExactly(line);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Subject.special() | special: it returns Subject$Special; only methods that declare CompletableFuture or CompletionStage itself can be taken
            Subject.plain()   | plain: it returns java.util.concurrent.Future; only methods that declare CompletableFuture or CompletionStage itself can be taken
            Subject.text()    | text: it returns java.lang.String; only methods that declare CompletableFuture or CompletionStage itself can be taken; a blocking method is taken with blocking: true
            Subject.nothing() | nothing: it returns void; only methods that declare CompletableFuture or CompletionStage itself can be taken
            Subject.array()   | array: it returns int[]; only methods that declare CompletableFuture or CompletionStage itself can be taken; a blocking method is taken with blocking: true
            Subject.variable()| variable: its return type is a type variable, of which asyncache can't know what callers expect
            Subject.variableOfTheMethod() | variableOfTheMethod: its return type is a type variable, of which asyncache can't know what callers expect
            Subject.open()    | open: it is abstract and has no body; select the class that implements it, or all of them with '+'
            Subject.foreign() | foreign: it is native and has no body
            """)
    @DisplayName("S13 a method that can't be taken is reported with the reason")
    void leavesOut(String selector, String sentence) {
        RecordingReport report = new RecordingReport();

        assertThat(plan(report, selector)).isNull();
        assertThat(report.lines()).containsExactly("left out 0 Subject." + sentence);
    }

    @Test
    @DisplayName("S28 a bridge method and a lambda's body are neither taken nor reported")
    void leavesOutWhatTheCompilerMade() {
        RecordingReport report = new RecordingReport();

        assertThat(plan(report, "Subject.load(..)")).isNotNull();
        assertThat(report.lines()).containsExactly("matched 0");
        RecordingReport ofLambda = new RecordingReport();
        assertThat(plan(ofLambda, "Subject.lambda$*(..)")).isNull();
        assertThat(ofLambda.lines()).isEmpty();
    }

    @Test
    @DisplayName("a constructor is never taken, a pattern that covers it says so")
    void leavesOutConstructors() {
        RecordingReport report = new RecordingReport();

        plan(report, "Subject.*(..)");

        assertThat(report.lines())
                .contains("left out 0 Subject.<init>: constructors and class initialisers are never taken");
    }

    @Test
    @DisplayName("the first rule that matches a method has it, a rule that is off included")
    void firstRuleWins() {
        RecordingReport report = new RecordingReport(0);

        assertThat(plan(report, "Subject.future(int)", "Subject.*(int)")).isNull();
        assertThat(report.lines()).containsExactly("matched 0");
        assertThat(plan(new RecordingReport(1), "Subject.future(int)", "Subject.*(int)"))
                .isNotNull();
    }

    @Test
    @DisplayName("annotations of the method are looked at")
    void annotatedMethods() {
        RecordingReport report = new RecordingReport();

        assertThat(plan(report, "@Deprecated *.*(..)")).isNotNull();
        assertThat(report.lines()).containsExactly("matched 0");
    }

    @Test
    @DisplayName("a class without a method that is meant has no plan")
    void nothingToDo() {
        RecordingReport report = new RecordingReport();

        assertThat(plan(report, "Subject.absent()", "Other.*(..)")).isNull();
        assertThat(report.lines()).isEmpty();
    }

    @Test
    @DisplayName("S25 a method that is too large to be woven costs no other method of its class")
    void leavesOutWhatIsTooLarge(@TempDir Path directory) throws Exception {
        byte[] classFile = ClassFiles.compile(directory, "Large", """
                import java.util.concurrent.CompletableFuture;

                class Large {
                    static CompletableFuture<Integer> large(int number) { %s return null; }
                    static CompletableFuture<Integer> small(int number) { return null; }
                }
                """.formatted("number++;".repeat(21_835)))
                .get("Large");
        RecordingReport report = new RecordingReport();

        byte[] woven = new Weaver(Weaving.selectors("Large.*(int)"), Weaving.NONE, report)
                .plan(classFile, null)
                .weave("Any");

        assertThat(report.lines())
                .containsExactly(
                        "matched 0",
                        "matched 0",
                        "not woven 0 Large.large: its code is so long that there is no room for more");
        Map<String, byte[]> before = MethodInfos.of(classFile);
        MethodInfos.of(woven)
                .forEach((name, bytes) -> assertThat(Arrays.equals(bytes, before.get(name)))
                        .as(name)
                        .isEqualTo(!name.startsWith("small")));
    }

    private static @Nullable Plan plan(RecordingReport report, String... selectors) {
        return new Weaver(Weaving.selectors(selectors), Weaving.NONE, report)
                .plan(compiled.get("Subject"), new FixtureLoader(compiled));
    }
}
