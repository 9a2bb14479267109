package io.asyncache.benchmarks.hitrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.asyncache.store.Policy;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void showsTheBestInBoldAndTheOtherInBrackets() {
        Map<Policy, Result.Hits> hits = new EnumMap<>(Policy.class);
        for (Policy policy : Policy.values()) {
            hits.put(policy, new Result.Hits(policy.ordinal(), 10));
        }

        assertThat(Table.of(List.of(new Result("made", 100, 1_500, hits, 20)))).isEqualTo("""
                | trace | size | tinylfu | lru | lfu | fifo | mru | random | optimum |
                |---|--:|--:|--:|--:|--:|--:|--:|--:|
                | made | 1,500 | 0.00 (10.00) | 1.00 (10.00) | 2.00 (10.00) | 3.00 (10.00) | 4.00 (10.00) | **5.00** (10.00) | 20.00 |""");
    }
}
