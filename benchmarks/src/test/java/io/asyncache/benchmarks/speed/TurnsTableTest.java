package io.asyncache.benchmarks.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TurnsTableTest {

    @Test
    void theFifthWithTheFastestArithmeticStandsBesideThatWithTheSlowest() {
        List<Turn> turns = Stream.of(
                        "20 40 3 31",
                        "12 40 1 30",
                        "15 40 2 30",
                        "15 40 2 30",
                        "15 40 2 30",
                        "18 36 3 32",
                        "13 40 1 30",
                        "15 40 2 30",
                        "15 40 2 30",
                        "15 40 2 30")
                .map(Turn::parse)
                .toList();

        assertThat(TurnsTable.lines("one key", 17, turns))
                .containsExactly(
                        "| one key | 17 | its own | 12.5 | 40.0 | 0.31 | 1.00 | 30.0 |",
                        "| one key | 17 | shared | 19.0 | 38.0 | 0.50 | 3.00 | 31.5 |");
    }

    @Test
    void whatIsPrintedIsRead() {
        Turn turn = new Turn(11.25, 40.5, 1.875, 30.25);

        assertThat(Turn.parse(turn.toString())).isEqualTo(turn);
    }
}
