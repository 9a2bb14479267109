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

/** Which methods invalidate, and what is said of the others. Rule 0 caches, so that invalidations begin with rule 1. */
class InvalidationSelectionTest {

    private static final String SOURCE = """
            import java.util.concurrent.*;

            abstract class Subject implements Saves<String> {
                Subject() {}
                CompletableFuture<String> future(int id) { return null; }
                Future<String> plain() { return null; }
                static void nothing() {}
                int number(long id) { return 0; }
                public String toString() { return ""; }
                abstract void open();
                native void foreign();
                void lambda() { Runnable r = () -> {}; }
                public void save(String key) {}
                static int huge(int number) { %s return number; }
                static CompletableFuture<Integer> hugeFuture(int number) { %s return null; }
            }

            interface Saves<K> { void save(K key); }
            """;

    private static @Nullable Map<String, byte[]> compiled;

    @BeforeAll
    static void compile(@TempDir Path directory) throws Exception {
        // Three bytes each, of the 65,535 that a method may have.
        String hugeCode = "number++;".repeat(21_820);
        compiled = ClassFiles.compile(directory, "Subject", SOURCE.formatted("number++;".repeat(21_840), hugeCode));
    }

    @ParameterizedTest
    @CsvSource({
        "Subject.future(int)",
        "Subject.plain()",
        "Subject.nothing()",
        "Subject.number(long)",
        "*.pla*n()",
        "Subject.lambda()",
        "Subject.save(..)",
    })
    @DisplayName("methods of every return type invalidate")
    void takes(String selector) {
        RecordingReport report = new RecordingReport();

        assertThat(plan(report, "Other.cached()", selector)).isNotNull();
        assertThat(report.lines()).containsExactly("matched 1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Subject.<init>  | constructors and class initialisers are never taken
            Subject.open    | it is abstract and has no body; select the class that implements it, or all of them with '+'
            Subject.foreign | it is native and has no body
            """)
    @DisplayName("a method that nothing can be woven into is reported with the reason")
    void leavesOut(String method, String sentence) {
        RecordingReport report = new RecordingReport();

        plan(report, "Other.cached()", "Subject.*(..)");

        assertThat(report.lines()).contains("left out 1 " + method + ": " + sentence);
    }

    @Test
    @DisplayName("S28 a lambda's body is neither taken nor reported")
    void leavesOutWhatTheCompilerMade() {
        RecordingReport report = new RecordingReport();

        assertThat(plan(report, "Other.cached()", "Subject.lambda$*(..)")).isNull();
        assertThat(report.lines()).isEmpty();
    }

    @Test
    @DisplayName("all rules that select a method have it, but for those that are off")
    void allRules() {
        RecordingReport report = new RecordingReport(2);
        String[] all = {"Subject.future(..)", "Subject.f*(int)", "Subject.fut*e(int)", "Subject.x()", "*.future(int)"};

        Plan plan = plan(report, all);

        assertThat(report.lines()).containsExactly("matched 0", "matched 1", "matched 2", "matched 4");
        assertThat(new String(plan.weave("Gate"), java.nio.charset.StandardCharsets.ISO_8859_1))
                .contains("1,4");
    }

    /** What has the methods of every object. */
    private record Point(int x) {}

    @Test
    @DisplayName("S22 a wildcard doesn't mean equals, hashCode and toString, or each look at an object would drop all")
    void methodsOfEveryObject() {
        RecordingReport report = new RecordingReport();
        new Weaver(Weaving.NONE, Weaving.selectors("*..*.*(..)", "*..*.hashCode()"), report)
                .plan(ClassFiles.of(Point.class), null);

        assertThat(report.lines())
                .filteredOn(line -> line.startsWith("matched"))
                .containsExactlyInAnyOrder("matched 0", "matched 1");
        assertThat(report.lines())
                .filteredOn(line -> line.contains("every object has such a method"))
                .hasSize(3);
    }

    @Test
    @DisplayName("a class that only invalidations name passes the cheap test")
    void cheapTest() {
        Weaver weaver = new Weaver(
                Weaving.selectors("a.Cached.load()"), Weaving.selectors("a.Saver.save()"), new RecordingReport());

        assertThat(weaver.mayTake("a/Cached")).isTrue();
        assertThat(weaver.mayTake("a/Saver")).isTrue();
        assertThat(weaver.mayTake("a/Other")).isFalse();
    }

    @Test
    @DisplayName("S25 a method that has no room for its invalidation costs no other method of its class")
    void leavesOutWhatIsTooLarge() {
        RecordingReport report = new RecordingReport();

        byte[] woven = plan(report, "Other.cached()", "Subject.huge(int)", "Subject.nothing()", "Subject.h*(int)")
                .weave("Gate");

        assertThat(report.lines())
                .endsWith(
                        "not woven 1 Subject.huge: its code is so long that there is no room for more",
                        "not woven 3 Subject.huge: its code is so long that there is no room for more");
        assertThat(changed(woven, "huge(I)I")).isFalse();
        assertThat(changed(woven, "nothing()V")).isTrue();
        assertThat(changed(woven, "hugeFuture(I)Ljava/util/concurrent/CompletableFuture;"))
                .isTrue();
    }

    @Test
    @DisplayName("S25 where there is room for one only, a method rather invalidates than being cached")
    void prefersTheInvalidation() {
        RecordingReport report = new RecordingReport();

        byte[] woven = plan(report, "Subject.hugeFuture(int)", "Subject.hugeFuture(int)")
                .weave("Gate");

        assertThat(report.lines())
                .containsExactly(
                        "matched 0",
                        "matched 1",
                        "not woven 0 Subject.hugeFuture: its code is so long that there is no room for more");
        assertThat(changed(woven, "hugeFuture(I)Ljava/util/concurrent/CompletableFuture;"))
                .isTrue();
    }

    private static boolean changed(byte[] woven, String method) {
        return !Arrays.equals(
                MethodInfos.of(woven).get(method),
                MethodInfos.of(compiled.get("Subject")).get(method));
    }

    private static @Nullable Plan plan(RecordingReport report, String cached, String... invalidating) {
        return new Weaver(Weaving.selectors(cached), Weaving.selectors(invalidating), report)
                .plan(compiled.get("Subject"), new FixtureLoader(compiled));
    }

    private static @Nullable Plan plan(RecordingReport report, String[] all) {
        return plan(report, all[0], Arrays.copyOfRange(all, 1, all.length));
    }
}
