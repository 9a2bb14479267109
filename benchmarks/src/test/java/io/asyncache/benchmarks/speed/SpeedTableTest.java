package io.asyncache.benchmarks.speed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpeedTableTest {

    @Test
    void comparesRoundByRoundOnEachJdk() {
        List<Measurement> measurements = List.of(
                measured(17, 1, "peer", true, 10, 16),
                measured(17, 1, "mine", false, 20, 32),
                measured(25, 1, "peer", true, 5, 16),
                measured(25, 1, "mine", false, 5, 24),
                measured(17, 2, "peer", true, 100, 16),
                measured(17, 2, "mine", false, 110, 32),
                measured(17, 3, "peer", true, 1_000, 16),
                measured(17, 3, "mine", false, 1_200, 32));

        assertThat(SpeedTable.of(measurements)).isEqualTo("""
                ### A hit

                | what | who | JDK 17: ns | times the peer | bytes | JDK 25: ns | times the peer | bytes |
                |---|---|--:|--:|--:|--:|--:|--:|
                | one key | peer | 100 | | 16 | 5.00 | | 16 |
                | | mine | 110 | 1.20 (1.10 to 2.00) | 32 | 5.00 | 1.00 (1.00 to 1.00) | 24 |""");
    }

    @Test
    void whatWasNotMeasuredOnOneJdkIsLeftEmpty() {
        assertThat(SpeedTable.of(List.of(measured(17, 1, "peer", true, 1, 0), measured(25, 1, "mine", false, 50, 0))))
                .endsWith("| one key | peer | 1.00 | | 0 | | | |\n| | mine | | | | 50.0 | | 0 |");
    }

    @Test
    void showsWhatARowShouldCostAndWhatIsAboveThat() {
        Target target = new Target(0.5, 24);
        assertThat(SpeedTable.of(List.of(
                        measured(17, 1, "peer", true, 10, 0),
                        new Measurement(17, 1, "A hit", "one key", "mine", false, target, 5, 24.4),
                        new Measurement(25, 1, "A hit", "one key", "peer", true, Target.NONE, 10, 0),
                        new Measurement(25, 1, "A hit", "one key", "mine", false, target, 6, 40))))
                .isEqualTo("""
                ### A hit

                | what | who | target | JDK 17: ns | times the peer | bytes | JDK 25: ns | times the peer | bytes |
                |---|---|---|--:|--:|--:|--:|--:|--:|
                | one key | peer | | 10.0 | | 0 | 10.0 | | 0 |
                | | mine | ≤ 0.50, ≤ 24 B | 5.00 | 0.50 (0.50 to 0.50) | 24 | 6.00 | **0.60 (0.60 to 0.60)** | **40** |""");
    }

    @Test
    void theMiddleOfAnEvenNumberIsBetweenTwo() {
        assertThat(Median.of(List.of(4.0, 1.0, 100.0, 2.0))).isEqualTo(3);
        assertThatThrownBy(() -> Median.of(List.of())).hasMessage("nothing was measured");
    }

    private static Measurement measured(
            int jdk, int round, String contender, boolean peer, double nanos, double bytes) {
        return new Measurement(jdk, round, "A hit", "one key", contender, peer, Target.NONE, nanos, bytes);
    }
}
