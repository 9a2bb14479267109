package io.asyncache.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a cache's keys may hold, and what that means. */
class CacheKeysTest {

    @Test
    void everyKeyIsTaken() {
        CacheSettings quotes = Texts.valid("""
                caches:
                  quotes:
                    policy: lru
                    maximum-weight: 64MiB
                    weigher: result.length
                    expire-after-write: 60s
                    expire-after-access: 10m
                    expire-after: "#result.maxAge"
                    expire-jitter: 10%
                    refresh-after-write: 45s
                    stale-if-error: 10m
                    failures: { expire-after-write: 1s, types: [java.io.IOException] }
                    nulls: false
                    values: strong
                    maximum-loads: 7
                """).caches().get("quotes");

        assertThat(quotes.policy()).isEqualTo(Policy.LRU);
        assertThat(quotes.bound().maximum()).isEqualTo(64 << 20);
        assertThat(quotes.bound().weigher()).hasToString("result.length");
        assertThat(quotes.expiry().afterWrite()).isEqualTo(Duration.ofSeconds(60));
        assertThat(quotes.expiry().afterAccess()).isEqualTo(Duration.ofMinutes(10));
        assertThat(quotes.expiry().after()).hasToString("#result.maxAge");
        assertThat(quotes.expiry().jitter()).isEqualTo(0.1);
        assertThat(quotes.freshness()).isEqualTo(new Freshness(Duration.ofSeconds(45), Duration.ofMinutes(10)));
        assertThat(quotes.failures()).isEqualTo(new Failures(Duration.ofSeconds(1), List.of("java.io.IOException")));
        assertThat(quotes.nulls()).isFalse();
        assertThat(quotes.values()).isEqualTo(ValueStrength.STRONG);
        assertThat(quotes.maximumLoads()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "10_000, 10000",
        "1KiB, 1024",
        "'\"64KiB\"', 65536",
        "1_024MiB, 1073741824",
        "1GiB, 1073741824",
        "8589934591GiB, 9223372035781033984",
        "9223372036854775806, 9223372036854775806",
    })
    void weightsAreNumbersOrOfAUnit(String written, long meant) {
        Bound bound = Texts.cache("weigher: a0, maximum-weight: " + written).bound();

        assertThat(bound.maximum()).isEqualTo(meant);
        assertThat(bound.weigher()).hasToString("a0");
    }

    @ParameterizedTest
    @CsvSource({"0%, 0", "10%, 0.1", "2.5%, 0.025", "100%, 1", "100.0%, 1", "'\"5%\"', 0.05", "007%, 0.07"})
    void percentagesAreShares(String written, double meant) {
        assertThat(Texts.cache("expire-after-write: 1m, expire-jitter: " + written)
                        .expiry()
                        .jitter())
                .isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"java.lang.Exception", "'java.lang.Exception'", "[java.lang.Exception]"})
    void aSingleTypeIsAListOfOne(String written) {
        assertThat(failures("expire-after-write: 1s, types: " + written))
                .isEqualTo(failures("expire-after-write: 1s"))
                .isEqualTo(new Failures(Duration.ofSeconds(1), List.of("java.lang.Exception")));
    }

    @Test
    void typesAreAnyClassesButErrors() {
        assertThat(failures("expire-after-write: 1s, types: [a.B$C, com.acme.ÄError, _a.$, java.rmi.ServerError]")
                        .types())
                .containsExactly("a.B$C", "com.acme.ÄError", "_a.$", "java.rmi.ServerError");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "maximum-size: unbounded, policy: random",
                "maximum-size: 0, expire-after-write: 1s, expire-after-access: 1s",
                "maximum-size: 0, values: weak",
                "values: soft, maximum-weight: 1MiB, weigher: result.length, expire-after-write: 1s",
                "expire-after: result.maxAge, expire-jitter: 100%, stale-if-error: 1s",
                "expire-after-access: 1s, refresh-after-write: 2s",
                "expire-after: result.maxAge, refresh-after-write: 2s",
                "expire-after-write: 1001ms, refresh-after-write: 1s",
            })
    void settingsThatGoTogetherAreTaken(String settings) {
        assertThat(Texts.problems("caches: { c: { " + settings + " } }")).isEmpty();
    }

    private static Failures failures(String settings) {
        Failures failures = Texts.cache("failures: { " + settings + " }").failures();
        assertThat(failures).isNotNull();
        return failures;
    }
}
