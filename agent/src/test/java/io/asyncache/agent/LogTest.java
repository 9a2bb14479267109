package io.asyncache.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogTest {

    private static final List<String> ALL =
            List.of("[asyncache] DEBUG d", "[asyncache] i", "[asyncache] WARN w", "[asyncache] ERROR e");

    @ParameterizedTest
    @CsvSource({"DEBUG, 0", "INFO, 1", "WARN, 2", "ERROR, 3", "OFF, 4"})
    @DisplayName("each level says what it and those above say, on standard error alone")
    void levels(Log.Level level, int left) {
        try (Streams streams = new Streams()) {
            sayAll(Log.to(null, level));

            assertThat(streams.err().lines()).isEqualTo(ALL.subList(left, 4));
            assertThat(streams.out()).isEmpty();
        }
    }

    @Test
    void levelsAreNamedInAnyCase() {
        assertThat(Log.Level.named("Warn")).isEqualTo(Log.Level.WARN);
        assertThat(Log.Level.named("trace")).isNull();
        assertThat(Log.Level.named("")).isNull();
    }

    @Test
    @DisplayName("a file gets everything, after what is in it, and the standard streams nothing")
    void intoAFile(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("log"), "from yesterday\n");
        try (Streams streams = new Streams()) {
            sayAll(Log.to(file.toString(), Log.Level.WARN));

            assertThat(streams.err() + streams.out()).isEmpty();
        }
        assertThat(Files.readAllLines(file))
                .containsExactly("from yesterday", "[asyncache] WARN w", "[asyncache] ERROR e");
    }

    @Test
    @DisplayName("where the file can't be written, that and the rest go to standard error")
    void fileThatCannotBeWritten(@TempDir Path directory) {
        try (Streams streams = new Streams()) {
            Log log = Log.to(directory.toString(), Log.Level.INFO);
            log.info("i");

            assertThat(streams.err().lines())
                    .hasSize(2)
                    .element(0)
                    .asString()
                    .startsWith("[asyncache] ERROR log-file " + directory + " can't be written: ");
            assertThat(streams.out()).isEmpty();
        }
    }

    @Test
    @DisplayName("standard error is looked up for each line: the application may replace it")
    void followsAReplacedStandardError() {
        Log log = Log.to(null, Log.Level.INFO);
        try (Streams streams = new Streams()) {
            log.info("later");

            assertThat(streams.err()).contains("later");
        }
    }

    @Test
    @DisplayName("a fault is one line; its stack comes at level debug alone")
    void faults(@TempDir Path directory) {
        Exception fault = new IllegalStateException("broken");
        LogFile info = new LogFile(directory, Log.Level.INFO);

        info.log().warn("it failed", fault);
        assertThat(info.lines()).containsExactly("[asyncache] WARN it failed: java.lang.IllegalStateException: broken");
        assertThat(info.log().isDebug()).isFalse();

        LogFile debug = new LogFile(directory, Log.Level.DEBUG);
        debug.log().warn("it failed", fault);
        assertThat(debug.lines().subList(1, debug.lines().size()))
                .hasSize(1 + fault.getStackTrace().length)
                .element(1)
                .isEqualTo("    at " + fault.getStackTrace()[0]);
    }

    private static void sayAll(Log log) {
        log.debug("d");
        log.info("i");
        log.warn("w");
        log.error("e");
    }
}
