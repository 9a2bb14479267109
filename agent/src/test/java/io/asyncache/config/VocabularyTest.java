package io.asyncache.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The table against the reader: what it lists is what a file may hold. */
class VocabularyTest {

    private static final Map<String, String> EXAMPLES = Map.ofEntries(
            Map.entry("enabled", "true"),
            Map.entry("defaults", "{}"),
            Map.entry("caches", "{}"),
            Map.entry("methods", "[]"),
            Map.entry("policy", "lru"),
            Map.entry("maximum-size", "1"),
            Map.entry("expire-after-write", "1s"),
            Map.entry("maximum-weight", "1MiB"),
            Map.entry("weigher", "result.length"),
            Map.entry("expire-after-access", "1s"),
            Map.entry("expire-after", "result.maxAge"),
            Map.entry("expire-jitter", "10%"),
            Map.entry("refresh-after-write", "1s"),
            Map.entry("stale-if-error", "1s"),
            Map.entry("failures", "{ expire-after-write: 1s }"),
            Map.entry("types", "java.io.IOException"),
            Map.entry("values", "weak"),
            Map.entry("nulls", "true"),
            Map.entry("maximum-loads", "1"),
            Map.entry("match", "a.B.c()"),
            Map.entry("cache", "{}"),
            Map.entry("instance", "ignore"),
            Map.entry("mode", "cache"),
            Map.entry("key", "[a0, user.id]"),
            Map.entry("vary", "com.acme.Tenant.current()"),
            Map.entry("when", "a0 > 0"),
            Map.entry("unless", "result == null"),
            Map.entry("blocking", "true"),
            Map.entry("invalidations", "[]"),
            Map.entry("caches of a rule", "c"),
            Map.entry("after", "call"),
            Map.entry("watch", "off"),
            Map.entry("coalesce", "true"),
            Map.entry("coalesce-timeout", "1s"));

    @Test
    void supportedKeysAreTaken() {
        for (String key : Vocabulary.FILE.supported()) {
            assertThat(Texts.problems(key + ": " + EXAMPLES.get(key))).as(key).isEmpty();
        }
        for (String key : Vocabulary.CACHE.supported()) {
            assertThat(Texts.problems("defaults: { " + key + ": " + EXAMPLES.get(key) + " }"))
                    .as(key)
                    .isEmpty();
        }
        for (String key : Vocabulary.FAILURES.supported()) {
            assertThat(failures(key, EXAMPLES.get(key))).as(key).isEmpty();
        }
        for (String key : Vocabulary.METHOD.supported()) {
            String match = key.equals("match") ? "" : "match: a.B.c(), ";
            assertThat(Texts.problems("methods: [ { " + match + key + ": " + EXAMPLES.get(key) + " } ]"))
                    .as(key)
                    .isEmpty();
        }
        for (String key : Vocabulary.INVALIDATION.supported()) {
            String value = EXAMPLES.get(key.equals("caches") ? "caches of a rule" : key);
            assertThat(invalidation(key, value)).as(key).isEmpty();
        }
    }

    @Test
    void supportedKeysAreRead() {
        for (String key : Vocabulary.CACHE.supported()) {
            assertThat(Texts.problems("defaults: { " + key + ": [] }")).as(key).isNotEmpty();
        }
        for (String key : Vocabulary.FAILURES.supported()) {
            assertThat(failures(key, "[]")).as(key).hasSize(1);
        }
        for (String key : Vocabulary.FILE.supported()) {
            assertThat(Texts.problems(key + ": wrong")).as(key).hasSize(1);
        }
        for (String key : Vocabulary.METHOD.supported()) {
            String match = key.equals("match") ? "" : "match: a.B.c(), ";
            assertThat(Texts.problems("methods: [ { " + match + key + ": [] } ]"))
                    .as(key)
                    .hasSize(1);
        }
        for (String key : Vocabulary.INVALIDATION.supported()) {
            assertThat(invalidation(key, "[]")).as(key).hasSize(1);
        }
    }

    @Test
    void laterKeysAreToldFromMistypedOnes() {
        for (String key : Vocabulary.FILE.later()) {
            assertLater(key, Texts.problems(key + ": x"));
        }
        for (String key : Vocabulary.CACHE.later()) {
            assertLater(key, Texts.problems("defaults: { " + key + ": x }"));
        }
        for (String key : Vocabulary.METHOD.later()) {
            assertLater(key, Texts.problems("methods: [ { match: a.B.c(), " + key + ": x } ]"));
        }
        for (String key : Vocabulary.INVALIDATION.later()) {
            assertLater(key, invalidation(key, "x"));
        }
        assertThat(Vocabulary.FILE.later()).isEmpty();
    }

    @Test
    void wordsAreTakenOrRefusedAsListed() {
        assertWords(Vocabulary.POLICY, "defaults: { policy: %s }");
        assertWords(Vocabulary.VALUES, "defaults: { values: %s }");
        assertWords(Vocabulary.MODE, "methods: [ { match: a.B.c(), mode: %s } ]");
        assertWords(Vocabulary.INSTANCE, "methods: [ { match: a.B.c(), instance: %s } ]");
        assertWords(
                Vocabulary.MOMENT, "caches: { c: {} }\ninvalidations: [ { match: a.B.c(), caches: c, after: %s } ]");
    }

    @Test
    void everyWordForAConstantIsThatConstant() {
        for (Policy policy : Policy.values()) {
            assertThat(Texts.cache("policy: " + policy.name().toLowerCase(Locale.ROOT))
                            .policy())
                    .isEqualTo(policy);
        }
        for (ValueStrength values : ValueStrength.values()) {
            assertThat(Texts.cache("values: " + values.name().toLowerCase(Locale.ROOT))
                            .values())
                    .isEqualTo(values);
        }
        for (Mode mode : Mode.values()) {
            String rule = "match: a.B.c(), mode: " + mode.name().toLowerCase(Locale.ROOT);
            assertThat(Texts.valid("methods: [ { " + rule + " } ]").methods())
                    .extracting(MethodRule::mode)
                    .containsExactly(mode);
        }
        for (Moment moment : Moment.values()) {
            String rule = "match: a.B.c(), caches: c, after: " + moment.name().toLowerCase(Locale.ROOT);
            assertThat(Texts.valid("caches: { c: {} }\ninvalidations: [ { " + rule + " } ]")
                            .invalidations())
                    .extracting(InvalidationRule::after)
                    .containsExactly(moment);
        }
        assertThat(Vocabulary.MODE.supported()).hasSameSizeAs(Mode.values());
        assertThat(Vocabulary.MOMENT.supported()).hasSameSizeAs(Moment.values());
        assertThat(Vocabulary.POLICY.supported()).hasSameSizeAs(Policy.values());
        assertThat(Vocabulary.VALUES.supported()).hasSameSizeAs(ValueStrength.values());
    }

    private static List<String> failures(String key, String value) {
        String lifetime = key.equals("expire-after-write") ? "" : "expire-after-write: 1s, ";
        return Texts.problems("defaults: { failures: { " + lifetime + key + ": " + value + " } }");
    }

    private static List<String> invalidation(String key, String value) {
        String match = key.equals("match") ? "" : "match: a.B.c(), ";
        String caches = key.equals("caches") ? "" : "caches: c, ";
        return Texts.problems("caches: { c: {} }\ninvalidations: [ { " + match + caches + key + ": " + value + " } ]");
    }

    private static void assertWords(Vocabulary words, String yaml) {
        for (String word : words.supported()) {
            assertThat(Texts.problems(String.format(yaml, word))).as(word).isEmpty();
        }
        for (String word : words.later()) {
            assertThat(Texts.problems(String.format(yaml, word)))
                    .singleElement()
                    .asString()
                    .contains("'" + word + "' is not supported by this version yet; allowed ");
        }
    }

    private static void assertLater(String key, List<String> problems) {
        assertThat(problems)
                .singleElement()
                .asString()
                .endsWith("key '" + key + "' is not supported by this version yet");
    }
}
