package io.asyncache.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;

/** Methods that are only observed, through the built jar: nothing changes, and the log says what would have been. */
class ObserveIT {
    private static final String YAML = """
            caches:
              complete: {}
              pending: {}
              stage: {}
              own: {}
              blocking: {}
              primitive: {}
              none: {}
              throwing: {}
              many: { policy: lru, maximum-size: 1_000 }
            methods:
              - { match: observe.Main.complete(int), cache: complete, mode: observe, unless: result == null }
              - { match: observe.Main.pending(int), cache: pending, mode: observe }
              - { match: observe.Main.stage(int), cache: stage, mode: observe }
              - { match: observe.Main.own(int), cache: own, mode: observe }
              - { match: observe.Main.blocking(int), cache: blocking, mode: observe, blocking: true }
              - { match: observe.Main.primitive(int), cache: primitive, mode: observe, blocking: true }
              - { match: observe.Main.none(int), cache: none, mode: observe }
              - { match: observe.Main.throwing(int), cache: throwing, mode: observe }
              - { match: observe.Main.many(int), cache: many, mode: observe, key: id }
            invalidations:
              - { match: observe.Main.saved(int), caches: complete, key: id }
            """;

    private static final List<String> UNCHANGED = List.of(
            "complete=runs 20, same 20",
            "pending=runs 20, same 20",
            "stage=runs 20, same 20",
            "own=runs 20, same 20",
            "blocking=runs 20, same 20",
            "primitive=runs 20, sum 20000",
            "none=runs 20, same 20",
            "throwing=runs 20, same 20",
            "many=runs 30000",
            "saved=runs 20, same 20");

    @EveryJdk
    @DisplayName("S30 observing changes nothing that the application can see, and counts what caching would have done")
    void observe(Jdk jdk) {
        ChildJvm child = ChildJvm.on(jdk);
        Outcome outcome = child.options(
                        "-javaagent:" + AgentJar.path() + "=config=" + child.configuration(YAML) + ",log-level=debug")
                .classPath(TestApp.named("observe").classes())
                .main("observe.Main")
                .run();

        assertThat(outcome.lines()).as(outcome.stderr()).isEqualTo(UNCHANGED);
        assertThat(outcome.status()).isZero();
        assertThat(outcome.agentLines()).noneMatch(line -> line.contains("WARN"));
        assertWouldHave(outcome, "complete", "20 calls with 1 keys would have had 19 hits, 1 misses, 0 coalesced, 0");
        assertWouldHave(outcome, "pending", "20 calls with 1 keys would have had 0 hits, 1 misses, 19 coalesced, 0");
        assertWouldHave(outcome, "stage", "20 calls with 1 keys would have had 19 hits, 1 misses, 0 coalesced, 0");
        assertWouldHave(outcome, "own", "20 calls with 1 keys would have had 19 hits, 1 misses, 0 coalesced, 0");
        assertWouldHave(outcome, "blocking", "20 calls with 1 keys would have had 19 hits, 1 misses, 0 coalesced, 0");
        assertWouldHave(outcome, "primitive", "20 calls with 1 keys would have had 19 hits, 1 misses, 0 coalesced, 0");
        assertWouldHave(outcome, "none", "20 calls with 1 keys would have had 0 hits, 20 misses, 0 coalesced, 0");
        assertWouldHave(outcome, "throwing", "20 calls with 1 keys would have had 0 hits, 20 misses, 0 coalesced, 0");
        assertThat(line(outcome, "many")).contains("29000 evictions");
        Matcher keys = Pattern.compile("30000 calls with (\\d+) keys").matcher(line(outcome, "many"));
        assertThat(keys.find()).isTrue();
        assertThat(Integer.parseInt(keys.group(1))).isBetween(29_000, 31_000);
    }

    private static void assertWouldHave(Outcome outcome, String cache, String text) {
        assertThat(line(outcome, cache)).contains(cache + ": " + text).endsWith(", 0 faults");
    }

    private static String line(Outcome outcome, String cache) {
        return outcome.agentLines().stream()
                .filter(line -> line.contains(" " + cache + ": ") && line.contains("would have"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(cache + " in " + outcome.stderr()));
    }
}
