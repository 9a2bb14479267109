package io.asyncache.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlBlockTest {

    @ParameterizedTest
    @ValueSource(strings = {"enabled: true", "defaults: {}", "caches: {}", "methods: []", "invalidations: []"})
    void whatBeginsWithAKeyOfTheFileIsAFile(String first) {
        List<YamlBlock> blocks =
                YamlBlock.in("a.md", List.of("Text.", "```yaml", "", "# a comment", first, "caches:", "```"));

        assertThat(blocks).singleElement().satisfies(block -> {
            assertThat(block.place()).isEqualTo("a.md:2");
            assertThat(block.text()).isEqualTo("\n# a comment\n" + first + "\ncaches:\n");
            assertThat(block.faulty()).isFalse();
            assertThat(block.messages()).isEmpty();
        });
    }

    @Test
    void whatBeginsWithAnotherKeyIsAPartOfAFile() {
        assertThat(YamlBlock.in("a.md", List.of("```yaml", "key: [userId]", "```")))
                .isEmpty();
    }

    @Test
    void aFaultyOneHasTheMessagesThatFollow() {
        List<YamlBlock> blocks = YamlBlock.in(
                "a.md",
                List.of("<!-- faulty -->", "```yaml", "invalidations: 1", "```", "says", "```text", "no", "```"));

        assertThat(blocks).singleElement().satisfies(block -> {
            assertThat(block.faulty()).isTrue();
            assertThat(block.messages()).containsExactly("no");
        });
    }
}
