package com.acme.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.acme.profiles.server.ProfileServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoryTest {
    @Test
    void everyCallOfTheBareProgramIsARequest() throws Exception {
        List<StepCost> costs = new ArrayList<>();
        try (ProfileServer server = new ProfileServer(Duration.ZERO)) {
            new Story(server.address(), Duration.ZERO, costs::add).play();
        }

        assertThat(costs)
                .extracting(StepCost::step, StepCost::requests)
                .containsExactly(
                        tuple(Step.FIRST_CALL, 1),
                        tuple(Step.SECOND_CALL, 1),
                        tuple(Step.ANOTHER_ID, 1),
                        tuple(Step.CROWD, 200),
                        tuple(Step.ONE_CANCELS, 2),
                        tuple(Step.SERVER_FAILS_ONCE, 2),
                        tuple(Step.LATER, 1));
    }
}
