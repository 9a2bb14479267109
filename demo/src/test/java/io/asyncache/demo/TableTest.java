package io.asyncache.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.profiles.Step;
import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void showsBothRunsSideBySide() {
        assertThat(new Table(Runs.without(), Runs.with()).text()).isEqualTo("""
                                                       without asyncache     with asyncache
                                                       requests     time  requests     time  promised
                        first call, id 1                      1   150 ms         1    10 ms  loaded
                        second call, id 1                     1   150 ms         0    10 ms  a hit costs none
                        another id, 2                         1   150 ms         1    10 ms  each id has its own entry
                        200 callers at once, id 3           200   150 ms         1    10 ms  one load for all of them
                        two callers, one cancels, id 4        2   150 ms         1    10 ms  the other has its answer
                        server fails once, id 5               2   150 ms         2    10 ms  a failure is never kept
                        id 3 again, 2.5 s later               1   150 ms         1    10 ms  expired, so loaded anew
                        total                               208  1050 ms         7    70 ms
                        """);
    }

    @Test
    void showsDashesForAStepThatWasNotPlayed() {
        assertThat(new Table(Runs.without(), Runs.leavingOut(Step.LATER, Runs.with())).text())
                .containsPattern("id 3 again, 2.5 s later +1 +150 ms +- +-  expired");
    }
}
