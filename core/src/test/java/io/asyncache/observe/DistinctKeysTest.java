package io.asyncache.observe;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DistinctKeysTest {

    private final DistinctKeys keys = new DistinctKeys();

    private void add(int from, int to) {
        for (int i = from; i < to; i++) {
            keys.add(KeyHash.of(1, 0, new Object[] {i}));
        }
    }

    @Test
    @DisplayName("few keys are counted exactly, each once")
    void few() {
        assertThat(keys.count()).isZero();
        for (int round = 0; round < 3; round++) {
            add(0, DistinctKeys.EXACTLY);
        }
        assertThat(keys.count()).isEqualTo(DistinctKeys.EXACTLY);
    }

    @Test
    @DisplayName("many keys are estimated, those that were counted included")
    void many() {
        add(0, DistinctKeys.EXACTLY + 1);
        assertThat(keys.count()).isCloseTo(DistinctKeys.EXACTLY, Percentage.withPercentage(3));
        add(0, 300_000);
        add(0, 300_000);
        assertThat(keys.count()).isCloseTo(300_000L, Percentage.withPercentage(3));
    }
}
