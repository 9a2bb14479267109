package io.asyncache.weave;

import static org.assertj.core.api.Assertions.assertThat;

import io.asyncache.selector.Selectors;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClassFileMatchTest {

    private static final Selectors ALL = Weaving.selectors("*.*(..)");

    @TempDir
    private static Path directory;

    private static Map<String, byte[]> compiled;

    @BeforeAll
    static void compile() throws Exception {
        compiled = ClassFiles.compile(directory, "Subject", """
                import java.io.*;
                import java.util.*;
                import java.util.concurrent.*;

                class Subject {
                    CompletableFuture<String> future(int id) { return null; }
                    CompletableFuture<List<String>> list() { return null; }
                    CompletableFuture<FileInputStream> stream(String[] names, long at) { return null; }
                    CompletableFuture<?> unknown() { return null; }
                    CompletionStage<byte[]> bytes() { return null; }
                    @SuppressWarnings("rawtypes") CompletableFuture raw() { return null; }
                    Map<String, String> blocking() { return null; }
                    static void nothing() { Runnable r = () -> {}; }
                    CompletableFuture<Integer> large() { int number = 0; %s return null; }
                }
                """.formatted("number++;".repeat(21_835)));
    }

    @ParameterizedTest
    @EnumSource(Weaving.class)
    @DisplayName("it takes the methods that weaving changes, and no others")
    void agreesWithTheWeaver(Weaving weaving) {
        for (byte[] classFile : Stream.concat(ClassFiles.ofFixtures().values().stream(), compiled.values().stream())
                .toList()) {
            TreeSet<String> changed = new TreeSet<>();
            Map<String, byte[]> before = MethodInfos.of(classFile);
            MethodInfos.of(weaving.weave(classFile)).forEach((name, bytes) -> {
                if (!Arrays.equals(bytes, before.get(name))) {
                    changed.add(name);
                }
            });
            ClassFileMatch match = new ClassFileMatch(
                    weaving.caches() ? ALL : Weaving.NONE,
                    weaving.invalidates() ? ALL : Weaving.NONE,
                    rule -> true,
                    rule -> weaving.takesBlocking(),
                    ClassLoader.getSystemClassLoader());

            assertThat(match.methods(classFile).stream()
                            .filter(ClassFileMatchTest::isTaken)
                            .map(method -> method.view().name() + method.view().descriptor()))
                    .containsExactlyInAnyOrderElementsOf(changed);
        }
    }

    private static boolean isTaken(MatchedMethod method) {
        return Stream.concat(method.caching().stream(), method.invalidations().stream())
                .anyMatch(rule -> rule.obstacle() == null);
    }

    @Test
    @DisplayName("a method that is too large says so, as does one that can't be cached")
    void obstacles() {
        assertThat(method("large", ALL).caching())
                .containsExactly(new RuleMatch(0, "its code is so long that there is no room for more"));
        assertThat(method("nothing", ALL).caching())
                .singleElement()
                .satisfies(rule -> assertThat(rule.obstacle()).startsWith("it returns void"));
    }

    @Test
    @DisplayName("all rules that mean a method are told, by the indexes that reports have")
    void allRules() {
        Selectors methods = Weaving.selectors("Other.*(..)", "Subject.future(int)", "Subject.*(..)");
        ClassFileMatch match = new ClassFileMatch(
                methods,
                Weaving.selectors("Subject.future(*)"),
                rule -> true,
                rule -> false,
                getClass().getClassLoader());
        MatchedMethod future = method("future", match);

        assertThat(future.caching()).containsExactly(new RuleMatch(1, null), new RuleMatch(2, null));
        assertThat(future.invalidations()).containsExactly(new RuleMatch(3, null));
        assertThat(method("blocking", match).isMeant()).isTrue();
    }

    @Test
    void namesAndTypes() {
        MatchedMethod stream = method("stream", ALL);

        assertThat(stream.readableName()).isEqualTo("Subject.stream(java.lang.String[], long)");
        assertThat(stream.parameterNames()).containsExactly("names", "at");
        assertThat(stream.resultType()).isEqualTo("java.io.FileInputStream");
        assertThat(stream.resultTypes())
                .contains("java.io.FileInputStream", "java.io.InputStream", "java.io.Closeable");
        assertThat(List.of("list", "unknown", "bytes", "raw", "blocking", "nothing"))
                .extracting(name -> method(name, ALL).resultType())
                .containsExactly(
                        "java.util.List",
                        "java.lang.Object",
                        "java.lang.Object",
                        "java.lang.Object",
                        "java.util.Map",
                        "void");
    }

    private static MatchedMethod method(String name, Selectors methods) {
        return method(
                name,
                new ClassFileMatch(
                        methods, Weaving.NONE, rule -> true, rule -> false, ClassLoader.getSystemClassLoader()));
    }

    private static MatchedMethod method(String name, ClassFileMatch match) {
        return match.methods(compiled.get("Subject")).stream()
                .filter(method -> method.view().name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
