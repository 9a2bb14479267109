package io.asyncache.benchmarks.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SharingTest {

    @Test
    void callersOfASharedFutureHurtEachOther() throws Exception {
        assertThat(Sharing.of(Candidate.CAFFEINE))
                .containsExactly(
                        "1",
                        "**`CancellationException`**",
                        "its answer, loaded again",
                        "**`TimeoutException`**",
                        "its answer, loaded again",
                        "**the other's value**",
                        "**the other's value**");
    }

    @Test
    void aMapKeepsWhateverItsFutureWasMade() throws Exception {
        assertThat(Sharing.of(Candidate.MAP))
                .containsExactly(
                        "1",
                        "**`CancellationException`**",
                        "**`CancellationException`**",
                        "**`TimeoutException`**",
                        "**`TimeoutException`**",
                        "**the other's value**",
                        "**the other's value**");
    }

    @Test
    void callersOfCopiesDont() throws Exception {
        assertThat(Sharing.of(Candidate.COPY)).containsOnly("1", "its answer");
    }

    @Test
    void aLineIsAsLongAsTheHeading() throws Exception {
        String table = Behaviour.table(List.of(Behaviour.line(Candidate.COPY, Sharing.of(Candidate.COPY))));

        assertThat(table.lines())
                .hasSize(3)
                .allSatisfy(line -> assertThat(
                                line.chars().filter(each -> each == '|').count())
                        .isEqualTo(9));
        assertThat(table).contains("| Caffeine by hand, `.copy()` | 1 | its answer |");
    }
}
