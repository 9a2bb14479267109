package io.asyncache.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionsTest {

    private static final List<String> KNOWN = List.of("match", "cache", "instance", "mode", "coalesce");

    @Test
    void findsTheWordThatWasMeant() {
        assertThat(Suggestions.nearest("chace", KNOWN)).isEqualTo("cache");
        assertThat(Suggestions.nearest("Match", KNOWN)).isEqualTo("match");
        assertThat(Suggestions.nearest("coalesc", KNOWN)).isEqualTo("coalesce");
        assertThat(Suggestions.nearest("instances", KNOWN)).isEqualTo("instance");
    }

    @Test
    void guessesNothingFarFetched() {
        assertThat(Suggestions.nearest("ttl", KNOWN)).isNull();
        assertThat(Suggestions.nearest("", KNOWN)).isNull();
        assertThat(Suggestions.nearest("cache", List.of())).isNull();
        assertThat(Suggestions.nearest("x".repeat(1_000_000), List.of("x".repeat(1_000_001))))
                .isNull();
    }

    @Test
    void prefersTheNearest() {
        assertThat(Suggestions.nearest("users", List.of("uses", "users2", "user", "users")))
                .isEqualTo("users");
    }
}
