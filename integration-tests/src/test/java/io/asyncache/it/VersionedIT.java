package io.asyncache.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;

class VersionedIT {
    private static final String SECONDS = System.getProperty("asyncache.it.versioned.seconds", "7");

    private static final String CACHES = """
            defaults:
              maximum-size: 8
              expire-after-write: 20ms
              refresh-after-write: 5ms
              stale-if-error: 30ms
            caches:
              Tiny: { policy: tinylfu }
              Least: { policy: lru }
            """;

    private static final String METHODS = """
              - { match: versioned.CACHE.alone(int), cache: CACHE, instance: ignore, coalesce: false }
              - { match: versioned.CACHE.later(int), cache: CACHE }
              - { match: versioned.CACHE.ofAny(Object), cache: CACHE }
              - { match: versioned.CACHE.blocking(long), cache: CACHE, blocking: true }
            """;

    private static final String INVALIDATIONS = """
              - { match: versioned.CACHE.change(int), caches: CACHE, key: key }
              - { match: versioned.CACHE.changeLong(long), caches: CACHE, key: key }
              - { match: versioned.CACHE.changeLater(int), caches: CACHE, key: key }
              - { match: versioned.CACHE.changeAll(), caches: CACHE }
            """;

    @EveryJdk
    @DisplayName("S20 S22 S29 under load no answer is older than the last change that had ended before the call began")
    void neverStale(Jdk jdk) {
        ChildJvm child = ChildJvm.on(jdk);
        Path file = child.configuration(
                CACHES + "methods:\n" + ofBoth(METHODS) + "invalidations:\n" + ofBoth(INVALIDATIONS));
        Outcome outcome = child.options("-javaagent:" + AgentJar.path() + "=config=" + file + ",log-level=debug")
                .classPath(TestApp.named("versioned").classes())
                .main("versioned.Main", SECONDS)
                .run();

        assertThat(outcome.values()).as(outcome.stderr()).containsEntry("stale", "0");
        assertThat(outcome.agentLines())
                .noneMatch(line -> line.startsWith("[asyncache] WARN"))
                .filteredOn(line -> line.contains(" hits, "))
                .hasSize(2)
                .allMatch(line -> line.contains(" 0 key failures, 0 faults,"))
                // Else it would not have shown anything.
                .noneMatch(line -> line.matches(".* 0 (hits|coalesced|refreshes|stale answers|dropped).*"));
        assertThat(outcome.otherErrorLines()).isEmpty();
        assertThat(outcome.status()).isZero();
    }

    private static String ofBoth(String rules) {
        return rules.replace("CACHE", "Tiny") + rules.replace("CACHE", "Least");
    }
}
