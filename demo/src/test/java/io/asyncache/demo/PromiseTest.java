package io.asyncache.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.profiles.Step;
import org.junit.jupiter.api.Test;

class PromiseTest {
    @Test
    void thereIsOneForEveryStepOfTheStory() {
        assertThat(Promise.ALL).extracting(Promise::step).containsExactly(Step.values());
    }
}
