package io.asyncache.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuntimeReportTest {

    private static final Exception CAUSE = new IllegalStateException("no hash");
    private static final String KEY_FAILED = "[asyncache] WARN a call of %s ran uncached, since its key could not be"
            + " computed or compared: java.lang.IllegalStateException: no hash";
    private static final String FAULT = "[asyncache] WARN a call of %s ran uncached, since asyncache itself has failed:"
            + " java.lang.IllegalStateException: no hash";

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 10);
    private LogFile file;
    private RuntimeReport report;

    @BeforeEach
    void start(@TempDir Path directory) {
        file = new LogFile(directory, Log.Level.INFO);
        report = new RuntimeReport(file.log(), now::get);
    }

    @Test
    @DisplayName("S16 a key that can't be computed is logged once per method and minute")
    void keyFailures() {
        report.keyFailed("m()", CAUSE);
        report.keyFailed("m()", CAUSE);
        report.keyFailed("n()", CAUSE);
        assertThat(file.lines()).containsExactly(KEY_FAILED.formatted("m()"), KEY_FAILED.formatted("n()"));

        now.addAndGet(TimeUnit.SECONDS.toNanos(60) - 1);
        report.keyFailed("m()", CAUSE);
        assertThat(file.lines()).hasSize(2);

        now.addAndGet(1);
        report.keyFailed("m()", CAUSE);
        report.keyFailed("m()", CAUSE);
        assertThat(file.lines()).hasSize(3).last().isEqualTo(KEY_FAILED.formatted("m()"));
    }

    @Test
    @DisplayName("S25 a fault is logged once per method and minute, apart from key failures")
    void faults() {
        report.keyFailed("m()", CAUSE);
        report.fault("m()", CAUSE);
        report.fault("m()", CAUSE);

        assertThat(file.lines()).containsExactly(KEY_FAILED.formatted("m()"), FAULT.formatted("m()"));
    }

    @Test
    @DisplayName("a weight, lifetime or condition that can't be computed is logged once per method and minute")
    void expressionFailures() {
        report.expressionFailed("m()", CAUSE);
        report.expressionFailed("m()", CAUSE);

        assertThat(file.lines())
                .containsExactly(
                        "[asyncache] WARN a result of m() was not kept, since its weight, its lifetime or 'unless' could"
                                + " not be computed, or it is not of the declared type: java.lang.IllegalStateException: no hash");
    }

    @Test
    @DisplayName("methods without end make a thousand lines a minute, and no more are remembered")
    void methodsWithoutEnd() {
        for (int minute = 1; minute <= 3; minute++) {
            for (int i = 0; i < 3 * RuntimeReport.MOST_THINGS; i++) {
                report.fault("m" + minute + "_" + i + "()", CAUSE);
            }
            assertThat(file.lines())
                    .hasSize(minute * RuntimeReport.MOST_THINGS)
                    .last()
                    .asString()
                    .contains("m" + minute + "_" + (RuntimeReport.MOST_THINGS - 1) + "()");
            now.addAndGet(TimeUnit.SECONDS.toNanos(60));
        }
    }

    @Test
    @DisplayName("S25 many threads at once make one line")
    void manyThreads() {
        IntStream.range(0, 1000).parallel().forEach(i -> report.fault("m()", CAUSE));

        assertThat(file.lines()).hasSize(1);
    }

    @Test
    @DisplayName("S15 an argument type without equality is named, with what to do")
    void noEquality() {
        report.noEquality("acme.Users.find(acme.Query)", "query", StringBuilder.class);

        assertThat(file.lines())
                .containsExactly("[asyncache] WARN acme.Users.find(acme.Query): java.lang.StringBuilder, the type of"
                        + " 'query', has no equals and hashCode of its own, so that no call finds what another one"
                        + " left; give it both (a record has them), or say in the rule what tells such objects apart,"
                        + " as `key: query.id`");
    }

    @Test
    @DisplayName("keys that never repeat are told with the parts that are always different")
    void neverRepeats() {
        report.neverRepeats("acme.Users.find(int, long)", List.of("requestId"), 10_000);
        report.neverRepeats("acme.Users.list(int, long)", List.of(), 10_000);

        assertThat(file.lines())
                .containsExactly(
                        "[asyncache] WARN acme.Users.find(int, long): no call has found what another one left, in 10000"
                                + " misses: 'requestId' is different nearly every time, or entries go before they are"
                                + " asked for again; leave out of the key what doesn't change the result, as `key: …`"
                                + " in the rule",
                        "[asyncache] WARN acme.Users.list(int, long): no call has found what another one left, in 10000"
                                + " misses: its key is different nearly every time, or entries go before they are"
                                + " asked for again; leave out of the key what doesn't change the result, as `key: …`"
                                + " in the rule");
    }

    @Test
    @DisplayName("S22 an invalidation that drops everything, or nothing, is told")
    void invalidations() {
        report.invalidationKeyFailed("acme.Users.save(acme.User)", "[user.id]", new IllegalStateException("no"));
        report.invalidationKeyFailed("acme.Users.save(acme.User)", "[user.id]", new IllegalStateException("no"));
        report.invalidationFitsNothing("acme.Users.save(acme.User)", "[user.name]");

        assertThat(file.lines())
                .filteredOn(line -> line.startsWith("[asyncache]"))
                .containsExactly(
                        "[asyncache] WARN a call of acme.Users.save(acme.User) dropped everything in its rule's caches,"
                                + " since the key [user.id] could not be computed: java.lang.IllegalStateException: no",
                        "[asyncache] WARN acme.Users.save(acme.User) drops nothing: no key of the methods in its rule's"
                                + " caches can be like [user.name]; it must have the same parts, in the same order and"
                                + " of the same types, as the cached method's `key`, or its arguments");
    }

    @Test
    void methodsThatAreNotCached() {
        report.linkFailed("acme.Users.find", CAUSE);
        report.gaveUp("acme.Users.load(int)");

        assertThat(file.lines())
                .containsExactly(
                        "[asyncache] WARN acme.Users.find can't be cached, and runs as it is:"
                                + " java.lang.IllegalStateException: no hash",
                        "[asyncache] WARN acme.Users.load(int) is no longer cached: asyncache itself has failed on it"
                                + " too often");
    }
}
