package io.asyncache.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;

/** Values that age, sources that fail, and expressions on results, through the built jar. */
class FreshnessIT {

    private static final String YAML = """
            methods:
              - match: freshness.Main.refreshed()
                cache: { expire-after-write: 60s, refresh-after-write: 1s }
              - match: freshness.Main.stale(String)
                cache: { policy: lru, expire-after-write: 1s, stale-if-error: 10m }
              - match: freshness.Main.failing()
                cache: { failures: { expire-after-write: 60s, types: java.lang.RuntimeException } }
              - match: freshness.Main.weighed(int)
                cache: { maximum-weight: 1KiB, weigher: result.length }
              - match: freshness.Main.expression(int)
                cache: { expire-after: "seconds > 0 and result != null ? seconds * 2 : 0" }
              - match: freshness.Main.unresolved(int)
                cache: { maximum-weight: 10, weigher: result.lenght }
            """;

    @EveryJdk
    @DisplayName(
            "S20 S21 refresh, old values, kept failures, weights and Spring's expressions; no logging is initialised")
    void freshness(Jdk jdk) {
        Outcome outcome = ChildJvm.on(jdk)
                .agent(YAML)
                .classPath(TestApp.named("freshness").classes())
                .main("freshness.Main")
                .run();

        assertThat(outcome.values())
                .as(outcome.stderr())
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("refresh answers", "1"),
                        Map.entry("refresh brings", "2"),
                        Map.entry("stale future", "1"),
                        Map.entry("stale throw", "2"),
                        Map.entry("same failure", "true"),
                        Map.entry("failing runs", "1"),
                        Map.entry("weighed runs", "3"),
                        Map.entry("expression runs", "3"),
                        Map.entry("unresolved runs", "2"),
                        Map.entry("manager", "Manager")));
        assertThat(outcome.agentLines())
                .anyMatch(line -> line.contains("freshness.Main.unresolved") && line.contains("lenght"));
        assertThat(outcome.status()).isZero();
    }
}
