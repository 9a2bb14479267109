package io.asyncache.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads texts as files called {@code f}. */
final class Texts {

    private static final int LONGEST_BY_HAND = 100_000;

    private Texts() {}

    /** Holds the schema for editors to each text as well that somebody could have written. */
    static Reading read(String yaml) {
        Reading reading = readAlone(yaml);
        if (yaml.length() < LONGEST_BY_HAND) {
            assertThat(EditorsSchema.disagreements(yaml, reading)).isEmpty();
        }
        return reading;
    }

    static Reading readAlone(String yaml) {
        return ConfigurationReader.read("f", yaml.getBytes(StandardCharsets.UTF_8));
    }

    static Configuration valid(String yaml) {
        Reading reading = read(yaml);
        assertThat(reading.problems()).isEmpty();
        return ((Reading.Valid) reading).configuration();
    }

    static CacheSettings cache(String settings) {
        return valid("caches: { c: { " + settings + " } }").caches().get("c");
    }

    /** Settings that say so much, and otherwise what holds unless something is said. */
    static CacheSettings settings(
            String name, long maximumSize, @Nullable Duration expireAfterWrite, boolean nulls, int maximumLoads) {
        return new CacheSettings(
                name,
                Policy.TINYLFU,
                new Bound(maximumSize, null),
                new Expiry(expireAfterWrite, null, null, 0),
                new Freshness(null, null),
                null,
                nulls,
                ValueStrength.STRONG,
                maximumLoads);
    }

    static List<String> problems(String yaml) {
        return sentences(read(yaml));
    }

    static List<String> sentences(Reading reading) {
        List<String> sentences = new ArrayList<>();
        for (Problem problem : reading.problems()) {
            sentences.add(problem.toString());
        }
        return sentences;
    }
}
