package io.asyncache.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever a file holds, reading it ends with a configuration or with problems that point into it. */
class ConfigurationReaderFuzzTest {

    private static final int FILES = 8_000;

    private static final String VALID = """
            # a comment
            enabled: true
            defaults: &d
              maximum-size: 10_000
            caches:
              users: { policy: tinylfu, expire-after-write: 1h30m, <<: *d }
              quotes:
                <<: [*d]
                nulls: !!bool "false"
                maximum-loads: 5
              pages:
                policy: lru
                maximum-weight: 64MiB
                weigher: "#result.length"
                expire-after-access: 10m
                expire-after: result.maxAge
                expire-jitter: 2.5%
                refresh-after-write: 45s
                stale-if-error: 10m
                failures: { expire-after-write: 1s, types: [java.io.IOException, com.acme.A$B] }
              models: { values: weak, policy: random }
            methods:
              - match: com.acme..*Client.get*(String, ..)
                cache: users
                key: [userId, "#request.tenant", "args[1]"]
                instance: include
                vary: [com.acme.Tenant.current()]
                when: userId > 0 and a1 != null
                unless: "#result == null"
              - match: "@com.acme.Cacheable \\x2a com.acme.Outer$Inner+.load(int[], long)"
                cache: { maximum-size: unbounded, expire-after-write: PT1M }
                mode: off
                blocking: true
                vary:
                  - com.acme.Outer$Inner.\uD835\uDC9C()
                coalesce: false
                coalesce-timeout: 250ms
              - match: >-
                  com.acme.A.\uD835\uDC9C(..)
            invalidations:
              - match: com.acme.A+.save(com.acme.User)
                caches: [users, com.acme.A.\uD835\uDC9C(..)]
                key: user.id
                after: success
              - { match: com.acme.A.clear(), caches: pages, after: call }
            """;

    private static final String[] PIECES = {
        ": ",
        "- ",
        "\n",
        "\n  ",
        "\t",
        "{",
        "}",
        "[",
        "]",
        ",",
        "&d ",
        "*d",
        "<<: ",
        "!!str ",
        "!!set ",
        "!",
        "'",
        "\"",
        "|\n",
        ">\n",
        "#",
        " #",
        "---\n",
        "...\n",
        "%YAML 1.1\n",
        "%TAG ! x:\n",
        "? ",
        "~",
        "null",
        "0",
        "-1",
        "99999999999",
        "s",
        "%",
        ".5",
        "KiB",
        "GiB",
        "weak",
        "fifo",
        "maximum-size: 0",
        "java.lang.Error",
        "(",
        ")",
        "..",
        "@",
        "é",
        "\uD835\uDC9C",
        "\u0000",
        "\u2028",
        "\u0085",
        "\r",
        "\uFEFF",
        "\\",
        "\\U0011FFFF"
    };

    @Test
    void neverThrowsAndAlwaysPointsIntoTheFile() {
        Random random = new Random(20_26);
        int valid = 0;
        for (int i = 0; i < FILES; i++) {
            byte[] file = mutated(random).getBytes(StandardCharsets.UTF_8);
            if (random.nextInt(20) == 0 && file.length > 0) {
                file[random.nextInt(file.length)] = (byte) random.nextInt();
            }
            Reading reading = ConfigurationReader.read("f", file);
            valid += reading instanceof Reading.Valid ? 1 : 0;
            String text = new String(file, StandardCharsets.UTF_8);
            assertPointsInto(text, reading);
            // The schema takes a hundred times as long as the reader.
            if (reading instanceof Reading.Valid && i % 20 == 0) {
                assertThat(EditorsSchema.disagreements(text, reading)).as(text).isEmpty();
            }
        }
        assertThat(valid).as("both outcomes are met").isBetween(FILES / 50, FILES - FILES / 50);
    }

    private static String mutated(Random random) {
        StringBuilder text = new StringBuilder(VALID);
        for (int n = 1 + random.nextInt(4); n > 0 && text.length() > 0; n--) {
            int at = random.nextInt(text.length());
            int end = Math.min(text.length(), at + 1 + random.nextInt(random.nextInt(8) == 0 ? 200 : 4));
            switch (random.nextInt(4)) {
                case 0 -> text.delete(at, end);
                case 1 -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
                case 2 -> text.replace(at, end, PIECES[random.nextInt(PIECES.length)]);
                default -> text.insert(random.nextInt(text.length()), text.substring(at, end));
            }
        }
        return text.toString();
    }

    private static void assertPointsInto(String text, Reading reading) {
        String[] lines = text.split("\r\n|\r(?!\\z)|[\n\u0085\u2028\u2029]", -1);
        for (Problem problem : reading.problems()) {
            Position position = problem.position();
            boolean inside = position.line() <= lines.length
                    && position.column()
                            <= lines[position.line() - 1].codePoints().count() + 1;
            assertThat(inside).as("%s in%n%s", problem, text).isTrue();
        }
    }
}
