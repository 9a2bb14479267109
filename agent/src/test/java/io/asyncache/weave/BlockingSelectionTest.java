package io.asyncache.weave;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which methods a rule takes that says {@code blocking: true}, and what is said of the others. */
class BlockingSelectionTest {

    private static final String SOURCE = """
            import java.util.*;
            import java.util.concurrent.*;

            abstract class Subject<T, F extends CompletableFuture<String>> implements Cloneable {
                static class Special<V> extends FutureTask<V> { Special(Callable<V> c) { super(c); } }
                static abstract class Stage implements Later {}
                interface Later extends CompletionStage<String> {}

                Subject() {}
                String text(int id) { return null; }
                long wide() { return 0; }
                int[][] array() { return null; }
                TimeUnit ofTheSamePackage() { return null; }
                Callable<String> callable() { return null; }
                Subject<T, F> itself() { return this; }
                CompletableFuture<String> future() { return null; }
                T variable() { return null; }
                F futureVariable() { return null; }
                <U extends Comparable<U>> U variableOfTheMethod() { return null; }
                Special<String> special() { return null; }
                Stage stage() { return null; }
                Future<String> plain() { return null; }
                ForkJoinTask<String> ofTheJdk() { return null; }
                void nothing() {}
                abstract String open();
                native String foreign();
                public boolean equals(Object other) { return false; }
                public boolean equals(String other) { return false; }
                public int hashCode() { return 0; }
                public String toString() { return ""; }
                protected Subject<T, F> clone() { return null; }
                @SuppressWarnings("removal") protected void finalize() {}
            }
            """;

    private static @Nullable Map<String, byte[]> compiled;

    @BeforeAll
    static void compile(@TempDir Path directory) throws Exception {
        compiled = ClassFiles.compile(directory, "Subject", SOURCE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Subject.text(int)
            Subject.wide()
            Subject.array()
            Subject.ofTheSamePackage()
            Subject.callable()
            Subject.itself()
            Subject.future()
            Subject.variable()
            Subject.variableOfTheMethod()
            Subject.equals(Object)
            Subject.equals(String)
            Subject.hashCode()
            *.toString(..)
            Subject.clone()
            """)
    @DisplayName("S29 methods of every return type are taken")
    void takes(String selector) {
        RecordingReport report = RecordingReport.blocking();

        assertThat(plan(report, selector)).isNotNull();
        assertThat(report.lines()).contains("matched 0").noneMatch(line -> line.startsWith("left out"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Subject.nothing()        | nothing: it returns void; there is nothing to keep
            Subject.finalize()       | finalize: it returns void; there is nothing to keep
            Subject.special()        | special: it returns Subject$Special; of all futures only methods that declare CompletableFuture or CompletionStage itself can be taken
            Subject.stage()          | stage: it returns Subject$Stage; of all futures only methods that declare CompletableFuture or CompletionStage itself can be taken
            Subject.plain()          | plain: it returns java.util.concurrent.Future; of all futures only methods that declare CompletableFuture or CompletionStage itself can be taken
            Subject.ofTheJdk()       | ofTheJdk: it returns java.util.concurrent.ForkJoinTask; of all futures only methods that declare CompletableFuture or CompletionStage itself can be taken
            Subject.futureVariable() | futureVariable: its return type is a type variable, of which asyncache can't know what callers expect
            Subject.open()           | open: it is abstract and has no body; select the class that implements it, or all of them with '+'
            Subject.foreign()        | foreign: it is native and has no body
            Subject.h*()             | hashCode: every object has such a method; only a selector that names it without '*' takes it
            Subject.*String()        | toString: every object has such a method; only a selector that names it without '*' takes it
            Subject.clon*()           | clone: every object has such a method; only a selector that names it without '*' takes it
            Subject.e*(Object)       | equals: every object has such a method; only a selector that names it without '*' takes it
            """)
    @DisplayName("S13 S29 a method that can't be taken is reported with the reason")
    void leavesOut(String selector, String sentence) {
        RecordingReport report = RecordingReport.blocking();

        assertThat(plan(report, selector)).isNull();
        assertThat(report.lines()).containsExactly("left out 0 Subject." + sentence);
    }

    @Test
    @DisplayName("S13 a type that can't be read counts as no future")
    void unreadableTypes() {
        Plan plan = new Weaver(Weaving.selectors("Subject.special()"), Weaving.NONE, RecordingReport.blocking())
                .plan(compiled.get("Subject"), new FixtureLoader(Map.of()));

        assertThat(plan).isNotNull();
    }

    @Test
    @DisplayName("S13 the JDK's futures are known where a loader hides their class files")
    void hiddenJdk() {
        ClassLoader hiding = new ClassLoader(null) {
            @Override
            public java.io.@Nullable InputStream getResourceAsStream(String name) {
                throw new AssertionError("asked for " + name);
            }
        };
        RecordingReport report = RecordingReport.blocking();

        assertThat(new Weaver(Weaving.selectors("Subject.ofTheJdk()"), Weaving.NONE, report)
                        .plan(compiled.get("Subject"), hiding))
                .isNull();
        assertThat(report.lines()).singleElement().asString().contains("ForkJoinTask");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Subject.text(int)  | ; a blocking method is taken with blocking: true
            Subject.callable() | ; a blocking method is taken with blocking: true
            Subject.t*t(int)   | ; a blocking method is taken with blocking: true
            Subject.hashCode() | ; a blocking method is taken with blocking: true
            Subject.hash*()    |
            Subject.call*()    |
            Subject.plain()    |
            Subject.special()  |
            Subject.nothing()  |
            """)
    @DisplayName(
            "a rule that takes no blocking methods says what would, if that is known without reading for a pattern")
    void saysWhatWouldTakeIt(String selector, @Nullable String hint) {
        RecordingReport report = new RecordingReport();

        assertThat(plan(report, selector)).isNull();
        assertThat(report.lines())
                .singleElement()
                .asString()
                .endsWith("itself can be taken" + (hint == null ? "" : hint));
    }

    @Test
    @DisplayName("a Kotlin suspend function's marker is no result")
    void suspendFunctions() throws Exception {
        byte[] body = BuiltClass.of("ILkotlin/coroutines/Continuation;", "Ljava/lang/Object;", method -> {});
        RecordingReport report = RecordingReport.blocking();

        assertThat(new Weaver(Weaving.selectors("built.Body.*(..)"), Weaving.NONE, report).plan(body, null))
                .isNull();
        assertThat(report.lines())
                .containsExactly("left out 0 built/Body.load: it is a Kotlin suspend function, which returns before its"
                        + " result is there");
    }

    private static @Nullable Plan plan(RecordingReport report, String... selectors) {
        return new Weaver(Weaving.selectors(selectors), Weaving.NONE, report)
                .plan(compiled.get("Subject"), new FixtureLoader(compiled));
    }
}
