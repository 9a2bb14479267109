package io.asyncache.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.asyncache.config.Configuration;
import io.asyncache.config.ConfigurationReader;
import io.asyncache.config.Reading;
import io.asyncache.selector.MethodView;
import io.asyncache.weave.RuleNumbers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleReportTest {

    private static final MethodView FIND = new MethodView("find", "(I)Ljava/util/concurrent/Future;", List.of());
    private static final Configuration CONFIGURATION = read("""
            methods:
              - match: acme.Users.find(int)
                cache: { maximum-size: 10 }
              - match: acme.*.load*(..)
                cache: { maximum-size: 10 }
              - match: acme.Users.off()
                mode: off
            """);

    private static final Configuration INVALIDATING = read("""
            methods:
              - match: acme.Users.find(int)
              - match: acme.Users.now(int)
                blocking: true
            invalidations:
              - { match: acme.Users.save(int), caches: acme.Users.now(int) }
            """);

    private final AtomicLong now = new AtomicLong(-5);
    private LogFile file;
    private RuleReport report;

    @BeforeEach
    void start(@TempDir Path directory) {
        file = new LogFile(directory, Log.Level.DEBUG);
        report = report(CONFIGURATION);
    }

    private RuleReport report(Configuration configuration) {
        RuleReport made = new RuleReport(file.log(), now::get, () -> {});
        RuleNumbers numbers = RuleNumbers.inOrder(
                configuration.methods().size(), configuration.invalidations().size());
        made.follow(new Weaving(configuration, numbers, true, Set.of()));
        return made;
    }

    private static Configuration read(String yaml) {
        Reading reading = ConfigurationReader.read("c.yaml", yaml.getBytes(StandardCharsets.UTF_8));
        return ((Reading.Valid) reading).configuration();
    }

    @Test
    void rulesThatObserveAreWoven() {
        Configuration observing = read("methods: [{ match: acme.Users.find(int), mode: observe }]");
        assertThat(report(observing).isWoven(0)).isTrue();
    }

    @Test
    void rulesThatAreOffAreNotWoven() {
        assertThat(report.isWoven(0)).isTrue();
        assertThat(report.isWoven(2)).isFalse();
    }

    @Test
    @DisplayName("S29 blocking methods are taken by the rules that say so")
    void blockingMethods() {
        RuleReport others = report(INVALIDATING);
        assertThat(others.takesBlocking(0)).isFalse();
        assertThat(others.takesBlocking(1)).isTrue();
        assertThat(others.takesBlocking(2)).isFalse();
        assertThat(others.isWoven(2)).isTrue();
    }

    @Test
    @DisplayName("S22 an invalidation rule goes by the number after those of the cached methods")
    void invalidationRules() {
        RuleReport others = report(INVALIDATING);
        others.leftOut(2, "acme/Users", FIND, "it is odd");
        others.notWoven(2, "acme/Users", FIND, "it is odd");
        others.tellUnmatched();

        assertThat(file.lines())
                .contains(
                        "[asyncache] WARN acme.Users.save(int) can invalidate nothing: it is odd",
                        "[asyncache] WARN acme.Users.find can invalidate nothing, and stays as it is: it is odd")
                .noneMatch(line -> line.contains("matched no method") && line.contains("save"));
    }

    @Test
    @DisplayName("S13 a method that is named exactly and can't be taken is warned of, once")
    void exactSelectors() {
        report.leftOut(0, "acme/Users", FIND, "it is odd");
        report.leftOut(0, "acme/Users", FIND, "it is odd");

        assertThat(file.lines()).containsExactly("[asyncache] WARN acme.Users.find(int) can't be cached: it is odd");
    }

    @Test
    @DisplayName("S13 what a pattern covers besides is told at level debug alone")
    void patterns() {
        report.leftOut(1, "acme/a/Users$In", FIND, "it is odd");

        assertThat(file.lines())
                .containsExactly("[asyncache] DEBUG acme.a.Users$In.find(I)Ljava/util/concurrent/Future;"
                        + " is left out: it is odd");
    }

    @Test
    @DisplayName("a rule that has matched nothing for a minute is warned of, once, with its place in the file")
    void unmatchedRules() {
        report.matched(1, "acme/Users", FIND);
        passSeconds(60);
        assertThat(file.lines()).isEmpty();

        passSeconds(61);
        passSeconds(500);
        report.tellUnmatched();
        assertThat(file.lines())
                .containsExactly(
                        "[asyncache] WARN rule at c.yaml:2:5 matched no method of any loaded class:"
                                + " acme.Users.find(int)",
                        "[asyncache] WARN rule at c.yaml:6:5 matched no method of any loaded class: acme.Users.off()");
    }

    @Test
    @DisplayName("a rule whose only method can't be taken isn't said to match nothing besides")
    void toldOnceOnly() {
        report.leftOut(0, "acme/Users", FIND, "it is odd");
        report.matched(1, "acme/Users", FIND);
        report.matched(2, "acme/Users", FIND);
        report.tellUnmatched();

        assertThat(file.lines()).hasSize(1);
    }

    @Test
    void classesAndLoadersThatCannotBeInstrumented() {
        report.failed("acme/Users", new VerifyError("bad"));
        report.loaderLeftOut(new ClassLoader() {}, "it hides the gate");

        assertThat(file.lines())
                .contains("[asyncache] WARN classes of io.asyncache.agent.RuleReportTest$1 can't be instrumented:"
                        + " it hides the gate")
                .element(0)
                .isEqualTo("[asyncache] WARN acme.Users could not be instrumented and stays as it is:"
                        + " java.lang.VerifyError: bad");
    }

    @Test
    @DisplayName("what is known of a rule is kept when the file changes, and why another has matched nothing is known")
    void fates() {
        report.matched(0, "acme/Users", FIND);
        report.unmatched(1, "acme.Users is loaded and has no such method");
        RuleNumbers numbers = RuleNumbers.inOrder(3, 0);
        report.follow(new Weaving(CONFIGURATION, numbers, true, Set.of()));

        assertThat(report.fates(numbers, any -> true))
                .extracting(RuleReport.Fate::methods)
                .startsWith(List.of("acme.Users.find(int)"), List.of());
        assertThat(report.fates(numbers, any -> true))
                .extracting(RuleReport.Fate::why)
                .containsExactly(
                        null, "acme.Users is loaded and has no such method", "no class acme.Users is loaded so far");
        report.looksAnew("acme/Users");
        assertThat(report.fates(numbers, any -> true).get(0).methods()).isEmpty();
    }

    private void passSeconds(int seconds) {
        now.set(-5 + TimeUnit.SECONDS.toNanos(seconds));
        report.timePasses();
    }
}
