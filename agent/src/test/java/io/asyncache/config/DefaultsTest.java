package io.asyncache.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a cache has from the defaults, and what it does not. */
class DefaultsTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void everyKeyIsInherited() {
        String all = """
                policy: fifo, maximum-weight: 1KiB, weigher: result.length, expire-after-write: 9s, \
                expire-after-access: 1s, expire-after: result.maxAge, expire-jitter: 50%, refresh-after-write: 1s, \
                stale-if-error: 1s, failures: { expire-after-write: 1s, types: a.B }, nulls: false, maximum-loads: 3\
                """;

        CacheSettings inherited = cache(all, "");

        assertThat(inherited.policy()).isEqualTo(Policy.FIFO);
        assertThat(inherited.bound().maximum()).isEqualTo(1024);
        assertThat(inherited.bound().weigher()).hasToString("result.length");
        assertThat(inherited.expiry().afterWrite()).isEqualTo(Duration.ofSeconds(9));
        assertThat(inherited.expiry().afterAccess()).isEqualTo(SECOND);
        assertThat(inherited.expiry().after()).hasToString("result.maxAge");
        assertThat(inherited.expiry().jitter()).isEqualTo(0.5);
        assertThat(inherited.freshness()).isEqualTo(new Freshness(SECOND, SECOND));
        assertThat(inherited.failures()).isEqualTo(new Failures(SECOND, List.of("a.B")));
        assertThat(inherited.nulls()).isFalse();
        assertThat(inherited.maximumLoads()).isEqualTo(3);
        assertThat(cache("values: weak", "").values()).isEqualTo(ValueStrength.WEAK);
    }

    @Test
    void aWeightReplacesASize() {
        Bound bound = cache("maximum-size: 5", "maximum-weight: 1MiB, weigher: result.length")
                .bound();

        assertThat(bound.maximum()).isEqualTo(1 << 20);
        assertThat(bound.weigher()).hasToString("result.length");
    }

    @Test
    void aSizeReplacesAWeightAndItsWeigher() {
        assertThat(cache("maximum-weight: 1MiB, weigher: result.length", "maximum-size: 5")
                        .bound())
                .isEqualTo(new Bound(5, null));
    }

    @Test
    void aWeightAndItsWeigherMayComeFromBoth() {
        Bound weighed = cache("weigher: result.length", "maximum-weight: 5").bound();
        assertThat(weighed.maximum()).isEqualTo(5);
        assertThat(weighed.weigher()).hasToString("result.length");

        Bound bounded = cache("maximum-weight: 5, weigher: a0", "weigher: a1").bound();
        assertThat(bounded.maximum()).isEqualTo(5);
        assertThat(bounded.weigher()).hasToString("a1");

        assertThat(cache("weigher: result.length", "maximum-size: 7").bound()).isEqualTo(new Bound(7, null));
    }

    @Test
    void whatMayApplyToExpiryAppliesWhereEntriesExpire() {
        String defaults = "expire-jitter: 10%, stale-if-error: 1s";

        CacheSettings lasting = cache(defaults, "expire-after-access: 1h");
        assertThat(lasting.expiry().jitter()).isZero();
        assertThat(lasting.freshness().staleIfError()).isNull();

        CacheSettings expiring = cache(defaults, "expire-after: result.maxAge");
        assertThat(expiring.expiry().jitter()).isEqualTo(0.1);
        assertThat(expiring.freshness().staleIfError()).isEqualTo(SECOND);

        assertThat(cache("expire-after-write: 1m", defaults).freshness().staleIfError())
                .isEqualTo(SECOND);
    }

    @Test
    void failuresAreReplacedAsAWhole() {
        assertThat(cache("failures: { expire-after-write: 9s, types: a.B }", "failures: { expire-after-write: 1s }")
                        .failures())
                .isEqualTo(new Failures(SECOND, List.of("java.lang.Exception")));
    }

    @Test
    void aCacheMayMendWhatDoesNotSuitIt() {
        assertThat(cache("expire-after-write: 1m, refresh-after-write: 30s", "maximum-size: 1, expire-after-write: 40s")
                        .freshness()
                        .refreshAfterWrite())
                .isEqualTo(Duration.ofSeconds(30));
        assertThat(cache("values: soft", "values: strong, refresh-after-write: 1s")
                        .values())
                .isEqualTo(ValueStrength.STRONG);
        assertThat(cache("maximum-size: 0", "maximum-size: 1, refresh-after-write: 1s")
                        .bound())
                .isEqualTo(new Bound(1, null));
    }

    @Test
    void rulesInheritToo() {
        Configuration configuration = Texts.valid("""
                defaults: { policy: lru, maximum-weight: 1GiB, weigher: result.length }
                methods:
                  - match: a.B.c()
                  - match: a.B.d()
                    cache: { maximum-size: 3 }
                """);

        assertThat(configuration.methods())
                .extracting(
                        rule -> rule.cache().policy(),
                        rule -> rule.cache().bound().maximum())
                .containsExactly(tuple(Policy.LRU, 1L << 30), tuple(Policy.LRU, 3L));
    }

    @Test
    @DisplayName("what a rule says of its methods is never a default")
    void rulesHaveKeysOfTheirOwn() {
        assertThat(Texts.problems("defaults: { key: a0, unless: result == null, blocking: true, after: call }"))
                .containsExactly(
                        "f:1:13: " + unknown("key"),
                        "f:1:22: " + unknown("unless"),
                        "f:1:46: " + unknown("blocking"),
                        "f:1:62: " + unknown("after"));
    }

    private static String unknown(String key) {
        return "unknown key '" + key + "' in defaults; allowed are policy, maximum-size, maximum-weight, weigher,"
                + " expire-after-write, expire-after-access, expire-after, expire-jitter, refresh-after-write,"
                + " stale-if-error, failures, nulls, values, maximum-loads";
    }

    private static CacheSettings cache(String defaults, String settings) {
        return Texts.valid("defaults: { " + defaults + " }\ncaches: { c: { " + settings + " } }")
                .caches()
                .get("c");
    }
}
