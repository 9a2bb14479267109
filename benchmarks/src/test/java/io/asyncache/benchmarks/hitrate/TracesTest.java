package io.asyncache.benchmarks.hitrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** What is replayed, and at which sizes. */
class TracesTest {

    private static final int LENGTH = 20_000;

    @Test
    void syntheticTracesAreTheSameEachTime() {
        assertThat(new SyntheticTraces(7, LENGTH).all())
                .isEqualTo(new SyntheticTraces(7, LENGTH).all())
                .allSatisfy(trace -> assertThat(trace.accesses()).hasSize(LENGTH));
        assertThat(new SyntheticTraces(7, LENGTH).recency()).isNotEqualTo(new SyntheticTraces(8, LENGTH).recency());
    }

    @Test
    void lowRanksAreThePopularOnes() {
        List<Integer> accesses =
                new SyntheticTraces(7, LENGTH).zipf("zipf", 1.0).accesses();

        long first = accesses.stream().filter(key -> key == 0).count();
        long tenth = accesses.stream().filter(key -> key == 9).count();
        assertThat((double) first / tenth).isBetween(8.0, 12.0);
    }

    @Test
    void aScanAsksForEachOfItsKeysOnce() {
        List<Integer> scanned =
                new SyntheticTraces(7, LENGTH).zipfWithScans().accesses().subList(6_000, 10_000);

        assertThat(new HashSet<>(scanned)).hasSize(4_000);
    }

    @Test
    void sizesFollowFromTheDifferentKeys() {
        List<Integer> keys =
                IntStream.range(0, 2_000).map(i -> i % 1_000).boxed().toList();

        assertThat(new Trace("loop", keys).sizes()).containsExactly(10, 50, 200);
        assertThat(new Trace("one", List.of(5)).sizes()).containsExactly(1, 1, 1);
    }

    @Test
    void recordedTracesAreReadFromTheFolder(@TempDir Path folder) throws IOException {
        try (DataOutputStream out = new DataOutputStream(
                new XZOutputStream(Files.newOutputStream(folder.resolve("web07.trace.xz")), new LZMA2Options(0)))) {
            for (int key : new int[] {1, -2, 70_000, 1}) {
                out.writeInt(key);
            }
        }

        assertThat(new RecordedTraces(folder).all()).containsExactly(new Trace("web07", List.of(1, -2, 70_000, 1)));
    }

    @Test
    void recordedTracesMayBeMissing(@TempDir Path folder) throws IOException {
        assertThat(new RecordedTraces(folder.resolve("absent")).all()).isEmpty();
    }
}
