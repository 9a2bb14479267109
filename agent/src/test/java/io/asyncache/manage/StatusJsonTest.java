package io.asyncache.manage;

import static org.assertj.core.api.Assertions.assertThat;

import io.asyncache.json.JsonReader;
import io.asyncache.json.JsonWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StatusJsonTest {

    private static final Status FULL = new Status(
            "1.2.3",
            "/etc/a.yaml",
            true,
            FakeOperations.START,
            Instant.parse("2026-01-02T04:00:00Z"),
            List.of("a.yaml:1:1: wrong"),
            List.of(
                    FakeOperations.cache("users", 90, 10, 20, null),
                    FakeOperations.cache("quotes", 0, 0, 0, new Observed(9, 8, 7, 6, 0.5, 4.5))),
            List.of(
                    new RuleStatus(
                            "a.yaml:3:5",
                            "com.acme.Users.find(int)",
                            RuleStatus.Kind.METHOD,
                            "cache",
                            List.of("users"),
                            1,
                            List.of("com.acme.Users.find(int)"),
                            null),
                    new RuleStatus(
                            "a.yaml:9:5",
                            "com.acme.Users.save(..)",
                            RuleStatus.Kind.INVALIDATION,
                            "success",
                            List.of("users", "quotes"),
                            0,
                            List.of(),
                            "no such class was loaded")));

    private static Object written(Status status) {
        return JsonReader.read(JsonWriter.write(StatusJson.write(status)));
    }

    @Test
    @DisplayName("what was written is read as it was, but for the causes of evictions")
    void thereAndBack() {
        Status read = StatusJson.read(written(FULL));

        assertThat(read.rules()).isEqualTo(FULL.rules());
        assertThat(read).usingRecursiveComparison().ignoringFields("caches").isEqualTo(FULL);
        assertThat(read.caches()).hasSameSizeAs(FULL.caches());
        for (int i = 0; i < read.caches().size(); i++) {
            CacheStatus cache = read.caches().get(i);
            assertThat(cache)
                    .usingRecursiveComparison()
                    .ignoringFields("counts.removed")
                    .isEqualTo(FULL.caches().get(i));
            assertThat(cache.counts().removed().expired()).isEqualTo(12);
            assertThat(cache.savedMillis()).isEqualTo(FULL.caches().get(i).savedMillis());
        }
    }

    @Test
    @DisplayName("another version's object is read as far as it tells")
    void missing() {
        Status read = StatusJson.read(Map.of("version", "0.0.9", "caches", List.of(Map.of("name", "a", "news", 3))));

        assertThat(read.version()).isEqualTo("0.0.9");
        assertThat(read.lastReload()).isNull();
        assertThat(read.caches()).singleElement().satisfies(cache -> {
            assertThat(cache.name()).isEqualTo("a");
            assertThat(cache.calls()).isZero();
            assertThat(cache.wouldHave()).isNull();
        });
    }

    @Test
    @DisplayName("programs find the figures under their names")
    void names() {
        Map<?, ?> status = (Map<?, ?>) written(FULL);
        Map<?, ?> cache = (Map<?, ?>) ((List<?>) status.get("caches")).get(0);

        assertThat(cache.get("hits")).isEqualTo(90L);
        assertThat(cache.get("hitRate")).isEqualTo(0.75);
        assertThat(cache.get("savedMillis")).isEqualTo(2_200.0);
        assertThat(((Map<?, ?>) ((List<?>) status.get("rules")).get(1)).get("kind"))
                .isEqualTo("invalidation");
        assertThat(status.get("startedAt")).isEqualTo("2026-01-02T03:04:05Z");
    }
}
