package io.asyncache.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;

class BlockingIT {
    private static final String CACHED = """
            methods:
              - match: blocking..*.cached*(..)
                cache: { maximum-size: 1000 }
                blocking: true
                instance: ignore
                coalesce-timeout: 1h
              - match: blocking.Calls.impatient(String)
                cache: { maximum-size: 1000 }
                blocking: true
                coalesce-timeout: 1s
            """;

    @EveryJdk
    @DisplayName("S29 results of every type are kept, exceptions are not, and what can't be kept is left alone")
    void values(Jdk jdk) {
        Outcome outcome = run(jdk, "Values", """
                methods:
                  - match: blocking.Values.exactlyNothing(int)
                    cache: { maximum-size: 100 }
                    blocking: true
                  - match: blocking.Values.*(..)
                    cache: { maximum-size: 100 }
                    blocking: true
                """);
        assertThat(outcome.lines())
                .containsExactly(
                        "boolean=true true, runs 1",
                        "byte=-128 -128, runs 1",
                        "short=-32768 -32768, runs 1",
                        "char=x x, runs 1",
                        "int=-2147483648 -2147483648, runs 1",
                        "long=-9223372036854775808 -9223372036854775808, runs 1",
                        "float=-0.0 -0.0, runs 1",
                        "double=NaN NaN, runs 1",
                        "string=s s, runs 1",
                        "null=null null, runs 1",
                        "array=[0, 0, 0] [0, 0, 0], runs 1",
                        "object=o o, runs 1",
                        "type variable=1 1, runs 1",
                        "Void=null null, runs 1",
                        "same object=truetrue",
                        "thrown=IOException of run 1 IOException of run 2, runs 2",
                        "void=void void, runs 2",
                        "exactly void=void void, runs 2",
                        "stream=[a, b] [a, b], runs 2",
                        "primitive stream=1 1, runs 2",
                        "iterator=a a, runs 2",
                        "bytes=1 1, runs 2",
                        "future=future future, runs 2",
                        "toString=values values, runs 2",
                        "equals=true true, runs 2",
                        "hashCode=7 7, runs 2");
        String once =
                ", which can be used once only: the next caller would find it used up; cache the method that gives"
                        + " a list, or the value itself";
        assertThat(outcome.agentLines().stream().skip(1))
                .containsExactly(
                        "[asyncache] WARN blocking.Values.exactlyNothing(int) can't be cached: it returns void; there is"
                                + " nothing to keep",
                        leftAlone("stream", "java.util.stream.Stream" + once),
                        leftAlone("primitiveStream", "java.util.stream.IntStream" + once),
                        leftAlone("iterator", "java.util.Iterator" + once),
                        leftAlone("bytes", "java.io.InputStream" + once));
    }

    @EveryJdk
    @DisplayName("S12 S29 joined callers get the same value or exception, and none hangs: interrupted, recursive, lost")
    void joined(Jdk jdk) {
        Outcome outcome = run(jdk, "Joined", CACHED);
        assertThat(outcome.lines())
                .containsExactly(
                        "joined=same true, runs 1",
                        "joined null=nullnullnull, runs 1",
                        "thrown checked=same true, not kept true",
                        "thrown error=same true, not kept true",
                        "at once=one run each in 50",
                        "body on=main below frame",
                        "interrupted=flag true, runs 2",
                        "others=ledledled, runs 2",
                        "interrupted before=flag true true",
                        "recursive=outer inner, then outer inner, runs 2",
                        "joined a lost load=fresh, runs 2",
                        "came later=fresh, runs 2",
                        "lost load=late",
                        "wait for each other=truetrue",
                        "synchronized=shared trueshared true, runs 1");
        assertThat(outcome.agentLines()).hasSize(1);
    }

    @EveryJdk
    @DisplayName("S29 500 virtual threads that join one load leave their one carrier to whoever ends it")
    void virtualThreads(Jdk jdk) {
        assumeThat(jdk.isAtLeast(21)).as("virtual threads").isTrue();
        assertThat(run(
                                jdk,
                                "Virtual",
                                CACHED,
                                "-Djdk.virtualThreadScheduler.parallelism=1",
                                "-Djdk.virtualThreadScheduler.maxPoolSize=1")
                        .lines())
                .containsExactly("joined=501, runs 1", "interrupted=[flag true], then led, runs 2");
    }

    private static Outcome run(Jdk jdk, String program, String yaml, String... options) {
        Outcome outcome = ChildJvm.on(jdk)
                .agent(yaml)
                .options(options)
                .classPath(TestApp.named("blocking").classes())
                .main("blocking." + program)
                .run();
        assertThat(outcome.status()).as(outcome.stdout() + outcome.stderr()).isZero();
        assertThat(outcome.otherErrorLines()).isEqualTo(List.of());
        return outcome;
    }

    private static String leftAlone(String method, String result) {
        return "[asyncache] WARN blocking.Values." + method
                + "(int) can't be cached, and runs as it is: its result is a " + result;
    }
}
