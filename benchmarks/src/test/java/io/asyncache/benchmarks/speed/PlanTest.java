package io.asyncache.benchmarks.speed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlanTest {

    private static final Pattern ALL = Pattern.compile("");

    @ParameterizedTest
    @EnumSource
    void everyRowHasOnePeerAndSomebodyBesideIt(Plan plan) {
        Map<String, List<Fork>> rows =
                plan.forks(ALL).stream().collect(Collectors.groupingBy(fork -> fork.subject() + ": " + fork.row()));

        assertThat(rows.values()).allSatisfy(row -> {
            assertThat(row).filteredOn(Fork::peer).hasSize(1);
            assertThat(row).hasSizeGreaterThan(1);
        });
    }

    @Test
    void aQuickRunHasOurRowBesideThePeerAndNoFramework() {
        List<Fork> forks = Plan.QUICK.forks(ALL);

        assertThat(forks)
                .extracting(Fork::name)
                .contains("HitBenchmark.oneKey.CAFFEINE", "HitBenchmark.oneKey.ASYNCACHE", "OffBenchmark.off")
                .doesNotContain("HitBenchmark.oneKey.SPRING", "JoinBenchmark.many.ASYNCACHE");
    }

    @Test
    void whatIsMeasuredCanBeChosen() {
        assertThat(Plan.FULL.forks(Pattern.compile("oneKey\\.(CAFFEINE|ASYNCACHE)")))
                .extracting(Fork::contender, Fork::agents, fork -> fork.target().toString())
                .containsExactly(
                        tuple("Caffeine by hand", Agents.NONE, ""),
                        tuple("asyncache", Agents.ASYNCACHE, "≤ 0.35, ≤ 24 B"));
    }
}
