package io.asyncache.benchmarks.speed;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.speed.Body;
import com.acme.speed.Query;
import com.acme.speed.User;
import com.acme.speed.UserService;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Without the agent asyncache's candidate is the uncached one; its benchmarks check the same in their own JVMs. */
class CandidateTest {

    private final Body body = new Body();

    static Stream<Candidate> cachingHere() {
        return Stream.of(Candidate.values())
                .filter(each -> each.caches() && each.agents() == Agents.NONE && each.onClassPath());
    }

    @ParameterizedTest
    @MethodSource("cachingHere")
    void keepsAnAnswerForEachKeyOfEachMethod(Candidate candidate) throws Exception {
        UserService users = candidate.start(body);

        for (int round = 0; round < 2; round++) {
            assertThat(List.of(
                            users.byId(10_001),
                            users.byId(10_002),
                            users.byIdAndTenant(10_001, "acme"),
                            users.byIdAndTenant(10_001, "other"),
                            users.byQuery(new Query(10_003, "en")),
                            users.byQuery(new Query(10_003, "de")),
                            users.current()))
                    .extracting(CompletableFuture::join)
                    .extracting(User::id)
                    .containsExactly(-10_001, -10_002, -10_001, -10_001, -10_003, -10_003, -10_000);
        }

        assertThat(body.runs()).isEqualTo(7);
    }

    @ParameterizedTest
    @MethodSource("cachingHere")
    void callersOfALoadUnderWayJoinItIfTheCandidateSaysSo(Candidate candidate) throws Exception {
        UserService users = candidate.start(body);
        body.hold();

        List<CompletableFuture<User>> answers = List.of(users.byId(10_001), users.byId(10_001), users.byId(10_001));
        body.release();

        assertThat(answers).extracting(CompletableFuture::join).containsOnly(new User(-10_001));
        assertThat(body.runs()).isEqualTo(candidate.joins() ? 1 : 3);
    }

    @Test
    void withoutACacheEveryCallRunsTheBody() throws Exception {
        UserService users = Candidate.UNCACHED.start(body);

        users.byId(10_001);
        users.byId(10_001);

        assertThat(body.runs()).isEqualTo(2);
    }
}
