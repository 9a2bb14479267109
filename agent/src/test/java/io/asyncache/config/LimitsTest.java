package io.asyncache.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LimitsTest {

    @TempDir
    Path directory;

    @Test
    void takesOneMebibyteAndNotAByteMore() throws IOException {
        byte[] most = ("#" + "x".repeat(1024 * 1024 - 1)).getBytes(StandardCharsets.UTF_8);
        Path file = directory.resolve("a.yaml");
        Files.write(file, most);
        assertThat(ConfigurationReader.read(file.toFile()).problems()).isEmpty();

        Files.write(file, (new String(most, StandardCharsets.UTF_8) + "x").getBytes(StandardCharsets.UTF_8));
        assertThat(Texts.sentences(ConfigurationReader.read(file.toFile())))
                .containsExactly(file + ":1:1: the file is larger than 1 MiB, more than any configuration needs");
    }

    @Test
    void refusesAnAliasBomb() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a" + i + ": &a" + i + " [" + "*a".concat(i - 1 + ", ").repeat(9) + "*a" + (i - 1) + "]\n");
        }

        assertThat(Texts.problems(bomb.toString()))
                .containsExactly("f:5:25: the file's aliases stand for more than 50000 values together");
    }

    @Test
    void refusesAnAliasBombOfMergeKeys() {
        StringBuilder bomb = new StringBuilder("caches:\n  a0: &a0 { nulls: true, policy: tinylfu }\n");
        for (int i = 1; i < 30; i++) {
            bomb.append(
                    "  a" + i + ": &a" + i + " { <<: [*a" + (i - 1) + ", *a" + (i - 1) + ", *a" + (i - 1) + "] }\n");
        }

        assertThat(Texts.problems(bomb.toString()))
                .singleElement()
                .asString()
                .endsWith("the file's aliases stand for more than 50000 values together");
    }

    @Test
    void takesMoreValuesThanThatWhenTheyAreWritten() {
        String rules = "  - { match: a.B.c(), mode: cache }\n".repeat(25_000);

        assertThat(Texts.valid("methods:\n" + rules).methods()).hasSize(25_000);
    }

    @Test
    void refusesDeepNesting() {
        assertThat(Texts.problems("a: " + "[".repeat(49) + "]".repeat(49)))
                .containsExactly(
                        "f:1:1: unknown key 'a'; allowed are enabled, watch, defaults, caches, methods, invalidations");
        assertThat(Texts.problems("a: " + "[".repeat(1_000_000)))
                .containsExactly("f:1:53: this is nested more than 50 levels deep");
    }

    @Test
    void refusesWhatIsNotUtf8() {
        byte[] latin = "enabled: true\r\n# é: caf\u00e9".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Texts.sentences(ConfigurationReader.read("f", latin)))
                .containsExactly("f:2:3: the file is not in UTF-8 here; save it as UTF-8");

        byte[] cutShort = {'#', (byte) 0xe2, (byte) 0x82};
        assertThat(Texts.sentences(ConfigurationReader.read("f", cutShort)))
                .containsExactly("f:1:2: the file is not in UTF-8 here; save it as UTF-8");
    }

    @Test
    void refusesControlCharacters() {
        assertThat(Texts.problems("enabled: true\n# \uD835\uDC9C\u0007"))
                .containsExactly("f:2:4: the character U+0007 is not allowed in YAML");
    }

    @Test
    void showsTheBeginningOfALongText() {
        assertThat(Texts.problems("enabled: " + "x".repeat(500_000)))
                .containsExactly("f:1:10: enabled: expected true or false, found '" + "x".repeat(100) + "...'");
    }

    @Test
    void saysWhyAFileCantBeRead() throws IOException {
        File missing = directory.resolve("missing.yaml").toFile();
        assertThat(Texts.sentences(ConfigurationReader.read(missing)))
                .containsExactly(missing + ":1:1: there is no such file");
        assertThat(Texts.sentences(ConfigurationReader.read(directory.toFile())))
                .containsExactly(directory + ":1:1: this is a directory; name the file in it");
    }
}
