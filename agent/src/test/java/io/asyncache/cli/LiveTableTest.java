package io.asyncache.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.asyncache.manage.CacheStatus;
import io.asyncache.manage.FakeOperations;
import io.asyncache.manage.Observed;
import io.asyncache.manage.Status;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LiveTableTest {

    private static final int WIDE = 200;
    private static final int HIGH = 100;

    private static LiveTable.Sample sample(long second, CacheStatus... caches) {
        return new LiveTable.Sample(
                FakeOperations.START.plusSeconds(second),
                new Status("1.2.3", "a.yaml", true, FakeOperations.START, null, List.of(), List.of(caches), List.of()));
    }

    private static CacheStatus cache(String name, long hits, long misses, long coalesced) {
        return FakeOperations.cache(name, hits, misses, coalesced, null);
    }

    @Test
    @DisplayName("the first table is of the time since the agent's start, the most time saved first")
    void first() {
        LiveTable.Sample now = sample(10, cache("little", 10, 10, 0), cache("much", 900, 100, 1_000));

        assertThat(LiveTable.lines(null, now, WIDE, HIGH))
                .containsExactly(
                        "asyncache 1.2.3",
                        "",
                        "CACHE   HIT RATE  CALLS/s  SAVED/s  MEAN LOAD  IN FLIGHT  COALESCED/s  SIZE  EVICTED/s",
                        "much       45.0%      200   3800ms       20ms          3          100   100        0.5",
                        "little     50.0%        2     20ms       20ms          3            0    10        0.5");
    }

    @Test
    @DisplayName("each later one is of the time since the one before")
    void later() {
        LiveTable.Sample before = sample(10, cache("users", 900, 100, 1_000));
        LiveTable.Sample now = sample(12, cache("users", 920, 120, 1_000));

        assertThat(LiveTable.lines(before, now, WIDE, HIGH))
                .last()
                .asString()
                .matches("users +50.0% +20 +200ms +20ms +3 +0 +120 +0");
    }

    @Test
    @DisplayName("nothing happened: no rate, and no time saved")
    void idle() {
        LiveTable.Sample before = sample(10, cache("users", 900, 100, 1_000));
        LiveTable.Sample now = sample(11, cache("users", 900, 100, 1_000));

        assertThat(LiveTable.lines(before, now, WIDE, HIGH))
                .last()
                .asString()
                .matches("users +- +0 +0 +20ms +3 +0 +100 +0");
    }

    @Test
    @DisplayName("what is only observed has a row of its own")
    void observed() {
        LiveTable.Sample before =
                sample(10, FakeOperations.cache("users", 0, 0, 0, new Observed(100, 10, 50, 10, 0.5, 1_000)));
        LiveTable.Sample now =
                sample(11, FakeOperations.cache("users", 0, 0, 0, new Observed(200, 12, 125, 15, 0.6, 2_500)));

        assertThat(LiveTable.lines(before, now, WIDE, HIGH))
                .anySatisfy(line -> assertThat(line).matches("users \\(would have\\) +75.0% +100 +1500ms +5 +12 *"));
    }

    @Test
    @DisplayName("it fits the terminal: names are shortened, columns go from the right, rows from below")
    void fits() {
        CacheStatus[] caches = new CacheStatus[30];
        for (int i = 0; i < caches.length; i++) {
            caches[i] = cache("com.acme.users.UserService" + i + ".fetchUser(int)", i, 1, 0);
        }
        LiveTable.Sample now = sample(10, caches);

        for (int width : new int[] {1, 10, 20, 40, 60, 80, 120}) {
            for (int height : new int[] {1, 2, 3, 4, 5, 24, 50}) {
                List<String> lines = LiveTable.lines(null, now, width, height);
                assertThat(lines).hasSizeLessThanOrEqualTo(height);
                assertThat(lines).allMatch(line -> line.length() <= width);
            }
        }
        assertThat(LiveTable.lines(null, now, 80, 10))
                .hasSize(10)
                .element(3)
                .asString()
                .startsWith("…")
                .contains("9.fetchUser(int)");
        assertThat(LiveTable.lines(null, now, 80, 10)).last().isEqualTo("and 24 more");
        assertThat(LiveTable.lines(null, now, 80, 33))
                .hasSize(33)
                .last()
                .asString()
                .contains("fetchUser(int)");
    }

    @Test
    @DisplayName("an agent that has begun to count anew is not below nothing")
    void anew() {
        assertThat(LiveTable.lines(
                        sample(10, cache("users", 900, 100, 1_000)), sample(9, cache("users", 1, 1, 1)), WIDE, HIGH))
                .last()
                .asString()
                .doesNotContain("-1");
    }
}
