package com.acme.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StepCostTest {
    @ParameterizedTest
    @EnumSource
    void aPrintedLineIsReadBack(Step step) {
        StepCost cost = new StepCost(step, 200, 1234);

        assertThat(StepCost.fromLine(cost.toLine())).isEqualTo(cost);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "first call, id 1", "no such step 1 requests 2 ms"})
    void anythingElseIsRefused(String line) {
        assertThatThrownBy(() -> StepCost.fromLine(line)).isInstanceOf(IllegalArgumentException.class);
    }
}
