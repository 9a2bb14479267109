package io.asyncache.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("S21 each policy evicts entry by entry as cachetools does")
class PolicyConformanceTest {

    static List<Sequence> sequences() {
        return Sequence.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sequences")
    void replays(Sequence sequence) {
        new Replay(sequence, sequence::order).run();
    }

    @Test
    @DisplayName("there are 81 sequences")
    void areThere() {
        assertThat(sequences()).hasSize(81).extracting(Sequence::toString).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("a policy with a mistake is found out by at least one sequence")
    void findsOutMistakes(BrokenOrders broken) {
        assertThat(sequences())
                .filteredOn(sequence -> sequence.policy() == broken.policy)
                .anySatisfy(sequence -> assertThat(isRejected(sequence, broken)).isTrue());
    }

    private static boolean isRejected(Sequence sequence, BrokenOrders broken) {
        try {
            new Replay(sequence, broken.order).run();
            return false;
        } catch (AssertionError found) {
            return true;
        }
    }
}
