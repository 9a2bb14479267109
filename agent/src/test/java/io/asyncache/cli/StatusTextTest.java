package io.asyncache.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.asyncache.manage.CacheStatus;
import io.asyncache.manage.FakeOperations;
import io.asyncache.manage.Observed;
import io.asyncache.manage.RuleStatus;
import io.asyncache.manage.Status;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusTextTest {

    @Test
    void everything() {
        CacheStatus quotes = FakeOperations.cache("quotes", 0, 0, 0, new Observed(900, 80, 700, 6, 0.777, 45_000));
        Status status = new Status(
                "1.2.3",
                "/etc/a.yaml",
                true,
                FakeOperations.START,
                FakeOperations.START.plusSeconds(60),
                List.of("/etc/a.yaml:1:1: wrong"),
                List.of(FakeOperations.cache("users", 90, 10, 20, null), quotes),
                List.of(
                        new RuleStatus(
                                "a.yaml:3:5",
                                "com.acme.Users.find*(..)",
                                RuleStatus.Kind.METHOD,
                                "cache",
                                List.of("users"),
                                3,
                                List.of("com.acme.Users.find(int)", "com.acme.Users.findAll()"),
                                null),
                        new RuleStatus(
                                "a.yaml:9:5",
                                "com.acme.Users.save(..)",
                                RuleStatus.Kind.INVALIDATION,
                                "success",
                                List.of("users"),
                                0,
                                List.of(),
                                "no class com.acme.Users has been loaded")));

        assertThat(StatusText.lines(status)).containsExactly("""
                asyncache 1.2.3, since 2026-01-02T03:04:05Z
                file: /etc/a.yaml, last taken 2026-01-02T03:05:05Z
                The file as it is now is not in force, since it is faulty:
                  /etc/a.yaml:1:1: wrong

                CACHE     SIZE  HITS  MISSES  COALESCED  HIT RATE  IN FLIGHT  MEAN LOAD  FAILED  EVICTED  BYPASSED   SAVED
                users       10    90      10         20     75.0%          3       20ms       1        5         6  2200ms
                quotes       0     0       0          0      0.0%          3          0       1        5         6       0

                OBSERVED, WOULD HAVE  CALLS  KEYS  HITS  COALESCED  HIT RATE  SAVED
                quotes                  900    80   700          6     77.7%    45s

                RULES
                  com.acme.Users.find*(..), method, cache: users
                    com.acme.Users.find(int)
                    com.acme.Users.findAll()
                    and 1 more

                RULES WITHOUT A MATCH
                  com.acme.Users.save(..) (a.yaml:9:5): no class com.acme.Users has been loaded
                """.split("\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.25, 250µs",
        "2.34, 2.3ms",
        "20, 20ms",
        "9999, 9999ms",
        "10000, 10s",
        "600000, 10min",
        "36000000, 10h",
        "864000000, 10d"
    })
    void times(double millis, String text) {
        assertThat(Numbers.millis(millis)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.5, 0.5", "7, 7", "99999, 99999", "100000, 100k", "12345678, 12M", "12345678901, 12G"})
    void counts(double number, String text) {
        assertThat(Numbers.count(number)).isEqualTo(text);
    }
}
