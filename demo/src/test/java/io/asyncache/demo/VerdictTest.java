package io.asyncache.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.profiles.Step;
import com.acme.profiles.StepCost;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VerdictTest {
    @Test
    void promisesAreKeptWhenEveryStepCostsWhatWasPromised() {
        Verdict verdict = Verdict.on(Runs.without(), Runs.with());

        assertThat(verdict.kept()).isTrue();
        assertThat(verdict.text()).startsWith("As promised");
    }

    @ParameterizedTest
    @EnumSource
    void aWrongCountWithAsyncacheBreaksThePromise(Step step) {
        Verdict verdict = Verdict.on(Runs.without(), Runs.costing(step, 3, Runs.with()));

        assertThat(verdict.kept()).isFalse();
        assertThat(verdict.complaints())
                .singleElement()
                .asString()
                .startsWith("'" + step.label() + "' cost 3 with asyncache, promised: ");
    }

    @Test
    void aWrongCountWithoutAsyncacheBreaksThePromise() {
        Verdict verdict = Verdict.on(Runs.costing(Step.CROWD, 199, Runs.without()), Runs.with());

        assertThat(verdict.complaints())
                .containsExactly("'200 callers at once, id 3' cost 199 without asyncache, promised: 200");
    }

    @Test
    void aStepThatWasNotPlayedBreaksThePromise() {
        Verdict verdict = Verdict.on(Runs.without(), Runs.leavingOut(Step.LATER, Runs.with()));

        assertThat(verdict.complaints())
                .containsExactly("'id 3 again, 2.5 s later' was not played with asyncache, promised: 1");
    }

    @Test
    void everyBrokenPromiseIsNamed() {
        List<StepCost> spoilt = Runs.costing(Step.CROWD, 2, Runs.costing(Step.SECOND_CALL, 1, Runs.with()));

        assertThat(Verdict.on(Runs.without(), spoilt).text()).isEqualTo("""
                        NOT AS PROMISED:
                          'second call, id 1' cost 1 with asyncache, promised: 0
                          '200 callers at once, id 3' cost 2 with asyncache, promised: 1""");
    }
}
