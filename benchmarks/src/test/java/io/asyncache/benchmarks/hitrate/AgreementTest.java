package io.asyncache.benchmarks.hitrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.asyncache.store.Policy;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Our stores keep what their policies say, and the tool says so if they don't. */
class AgreementTest {

    private static final List<Result> RESULTS = new SyntheticTraces(7, 12_000)
            .all().stream()
                    .flatMap(trace -> trace.sizes().stream().map(size -> Result.of(trace, size)))
                    .toList();

    @ParameterizedTest
    @EnumSource(names = {"LRU", "LFU", "FIFO", "MRU"})
    void equalsTheOtherToTheLastHit(Policy policy) {
        assertThat(RESULTS)
                .isNotEmpty()
                .allSatisfy(result -> assertThat(result.hits(policy).ours())
                        .as("%s at %d", result.trace(), result.size())
                        .isEqualTo(result.hits(policy).others()));
    }

    @Test
    void tinylfuIsCaffeineToTheLastHitIfEachUseIsHeard() {
        for (Trace trace : new SyntheticTraces(7, 12_000).all()) {
            for (int size : trace.sizes()) {
                Draws.startAgain(1);
                long ours = StoreContender.renewing(Policy.TINYLFU, size).hits(trace);
                Draws.startAgain(1);
                assertThat(CaffeineContender.renewing(size).hits(trace))
                        .as("%s at %d", trace.name(), size)
                        .isEqualTo(ours);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RANDOM")
    void holdsForEachPolicy(Policy policy) {
        assertThat(Agreement.of(policy, RESULTS)).matches(Agreement::holds);
    }

    @Test
    void randomIsNearItsSimulation() {
        // So short a trace leaves more to chance than the long ones do, for which one point is allowed.
        assertThat(Agreement.of(Policy.RANDOM, RESULTS).points()).isLessThan(5);
    }

    @ParameterizedTest
    @EnumSource
    void nobodyBeatsWhoKnowsTheFuture(Policy policy) {
        assertThat(RESULTS)
                .allSatisfy(result -> assertThat(result.hits(policy).ours()).isBetween(0L, result.optimum()));
    }

    @Test
    void oneHitIsTooMuchForLru() {
        Agreement agreement = Agreement.of(Policy.LRU, List.of(result(Policy.LRU, 5_001, 5_000)));

        assertThat(agreement)
                .hasToString("lru: within 0.0100 percentage points of the simulation (allowed: 0): FAILS")
                .matches(failed -> !failed.holds());
    }

    @Test
    void onePointIsAllowedForRandomAndNoMore() {
        assertThat(Stream.of(5_100, 5_101, 4_899)
                        .map(ours -> Agreement.of(Policy.RANDOM, List.of(result(Policy.RANDOM, ours, 5_000)))
                                .holds()))
                .containsExactly(true, false, false);
    }

    @Test
    void theWorstResultCounts() {
        List<Result> results =
                List.of(result(Policy.TINYLFU, 5, 5), result(Policy.TINYLFU, 0, 300), result(Policy.TINYLFU, 9, 9));

        assertThat(Agreement.of(Policy.TINYLFU, results))
                .hasToString("tinylfu: within 3.0000 percentage points of Caffeine itself (allowed: 2): FAILS");
    }

    private static Result result(Policy policy, long ours, long others) {
        return new Result("made", 10_000, 1, Map.of(policy, new Result.Hits(ours, others)), 10_000);
    }
}
