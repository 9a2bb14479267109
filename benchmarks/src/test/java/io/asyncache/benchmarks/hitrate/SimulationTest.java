package io.asyncache.benchmarks.hitrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each simulation on sequences that can be followed by hand. A letter for each access: hit or miss. */
class SimulationTest {

    @Test
    void lruDropsWhatWasNotUsedForLongest() {
        assertThat(replay(LinkedSimulation.lru(2), 1, 2, 1, 3, 1, 2)).isEqualTo("MMHMHM");
    }

    @Test
    void fifoDropsWhatCameFirstHoweverUsed() {
        assertThat(replay(LinkedSimulation.fifo(2), 1, 2, 1, 3, 2, 1)).isEqualTo("MMHMHM");
    }

    @Test
    void mruDropsWhatWasUsedLast() {
        assertThat(replay(new MruSimulation(2), 1, 2, 1, 3, 2, 1)).isEqualTo("MMHMHM");
        assertThat(replay(new MruSimulation(3), 1, 2, 3, 1, 2, 4, 1, 2)).isEqualTo("MMMHHMHM");
    }

    @Test
    void mruDropsTheOldestOfThoseNeverUsed() {
        assertThat(replay(new MruSimulation(2), 1, 2, 3, 2, 1)).isEqualTo("MMMHM");
    }

    @Test
    void lfuDropsWhatWasUsedLeast() {
        assertThat(replay(new LfuSimulation(2), 1, 1, 2, 3, 1, 3, 2)).isEqualTo("MHMMHHM");
    }

    @Test
    void lfuDropsOfEquallyUsedTheOneNotUsedForLongest() {
        assertThat(replay(new LfuSimulation(2), 1, 2, 2, 1, 3, 1, 2)).isEqualTo("MMHHMHM");
    }

    @Test
    void lfuForgetsWhatHasLeft() {
        assertThat(replay(new LfuSimulation(1), 1, 1, 1, 2, 1, 2)).isEqualTo("MHHMMM");
    }

    @Test
    void randomKeepsAsManyAsItMay() {
        RandomSimulation random = new RandomSimulation(3, 1);

        assertThat(replay(random, 1, 2, 3, 1, 2, 3)).isEqualTo("MMMHHH");
        assertThat(replay(random, 4)).isEqualTo("M");
        assertThat(replay(new RandomSimulation(1, 1), 1, 2, 2, 1)).isEqualTo("MMHM");
    }

    @Test
    void theOptimumKeepsWhatIsAskedForSoonest() {
        // 1 and 2 are kept while 3 and 4 pass by.
        assertThat(Optimum.hits(trace(1, 2, 3, 1, 4, 2, 3), 2)).isEqualTo(2);
        assertThat(Optimum.hits(trace(1, 2, 3, 1, 2, 3), 3)).isEqualTo(3);
    }

    @Test
    void theOptimumNeedNotTakeANewcomerIn() {
        assertThat(Optimum.hits(trace(1, 2, 1, 3, 1, 2), 1)).isEqualTo(2);
    }

    private static Trace trace(Integer... keys) {
        return new Trace("by hand", List.of(keys));
    }

    private static String replay(Contender contender, Integer... keys) {
        return Arrays.stream(keys).map(key -> contender.access(key) ? "H" : "M").collect(Collectors.joining());
    }
}
