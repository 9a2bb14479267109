package io.asyncache.agent;

import io.asyncache.cache.CacheSpec;
import io.asyncache.callsite.Rule;
import io.asyncache.callsite.Rules;
import io.asyncache.config.CacheSettings;
import io.asyncache.config.Configuration;
import io.asyncache.config.ConfigurationReader;
import io.asyncache.config.InvalidationRule;
import io.asyncache.config.MethodRule;
import io.asyncache.config.Problem;
import io.asyncache.config.Reading;
import io.asyncache.config.SelectingRule;
import io.asyncache.selector.Selector;
import io.asyncache.selector.Selectors;
import io.asyncache.weave.ClassTransformer;
import io.asyncache.weave.LoadedClasses;
import io.asyncache.weave.RuleNumbers;
import io.asyncache.weave.Weaver;
import java.io.File;
import java.lang.instrument.Instrumentation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The agent in force in this JVM: the configuration that it lives by, and what can be changed of it while the application
 * runs.
 *
 * <p>A change is taken as a whole (S24). First the linker knows the new rules, so that no class can be woven for a rule
 * that nobody knows; then the weaver, and then the classes are woven anew that the change may concern.
 */
final class RunningAgent {

    private static final Configuration NOTHING =
            new Configuration(true, Configuration.WATCH, Map.of(), List.of(), List.of());

    /** How soon a file that has just changed is read once more, in case that it was being written. */
    private static final long SETTLING_MILLIS = 100;

    private static final long UNWATCHED_MILLIS = 1_000;

    private final Instrumentation instrumentation;
    private final Log log;
    private final RuleBook book = new RuleBook();
    private final RuleReport report;
    private final LinkerStart linker;
    private final ClassTransformer transformer;
    private final ConfigurationWatch watch;
    private final Rounds rounds;

    // Guarded by this.
    private File file;
    private Configuration configuration = NOTHING;
    private RuleNumbers numbers = book.numbers(NOTHING);
    private List<String> problems = List.of();
    private boolean enabled = true;
    private final Set<String> switchedOff = new TreeSet<>();

    RunningAgent(File file, Instrumentation instrumentation, Log log) {
        this.file = file;
        this.instrumentation = instrumentation;
        this.log = log;
        this.watch = new ConfigurationWatch(this::file);
        this.rounds = new Rounds(this::look);
        NanoTime nanoTime = new NanoTime();
        this.report = new RuleReport(log, nanoTime, rounds::begin);
        this.linker = new LinkerStart(new RuntimeReport(log, nanoTime), rounds::begin);
        this.transformer = new ClassTransformer(weaver(NOTHING, numbers), report, instrumentation, linker);
        instrumentation.addTransformer(transformer, true);
    }

    private Weaver weaver(Configuration rules, RuleNumbers theirNumbers) {
        return new Weaver(selectors(rules.methods()), selectors(rules.invalidations()), theirNumbers, report);
    }

    private static Selectors selectors(List<? extends SelectingRule> rules) {
        List<Selector> selectors = new ArrayList<>();
        for (SelectingRule rule : rules) {
            selectors.add(rule.selector());
        }
        return new Selectors(selectors);
    }

    /** Looks whether the file has changed; returns in how many milliseconds to look again. */
    private long look() {
        Duration interval;
        synchronized (this) {
            interval = configuration.watch();
        }
        report.timePasses();
        if (interval == null) {
            return UNWATCHED_MILLIS;
        }
        if (watch.hasChanged()) {
            reload();
        }
        return watch.isUnsettled() ? SETTLING_MILLIS : interval.toMillis();
    }

    RuleReport report() {
        return report;
    }

    LinkerStart linker() {
        return linker;
    }

    synchronized File file() {
        return file;
    }

    /** Goes over to another file, which is read at once. */
    synchronized List<String> reload(File other) {
        file = other;
        return reload();
    }

    /** Reads the file; returns what is wrong with it, nothing if it is in force. */
    synchronized List<String> reload() {
        watch.settle();
        return take(ConfigurationReader.read(file));
    }

    /** Takes a file's content; returns what is wrong with it, nothing if it is in force. */
    synchronized List<String> take(Reading reading) {
        if (reading instanceof Reading.Valid valid) {
            problems = List.of();
            apply(valid.configuration());
            log.info(Greeting.of(valid.configuration(), file));
        } else {
            problems = reading.problems().stream().map(Problem::toString).toList();
            problems.forEach(log::error);
            log.error(
                    configuration == NOTHING
                            ? "nothing is instrumented: mend " + file
                            : "the former configuration stays in force: mend " + file);
        }
        return problems;
    }

    private void apply(Configuration next) {
        RuleNumbers nextNumbers = book.numbers(next);
        RuleChange change = new RuleChange(configuration, numbers, next, nextNumbers);
        if (next.enabled() != configuration.enabled() || configuration == NOTHING) {
            enabled = next.enabled();
        }
        configuration = next;
        numbers = nextNumbers;
        report.follow(next, nextNumbers);
        linker.follow(rules());
        transformer.change(weaver(next, nextNumbers));
        if (!change.isEmpty()) {
            new LoadedClasses(instrumentation, transformer, report).retransform(change::mayConcern);
        }
    }

    private Rules rules() {
        Map<Integer, Rule> methods = new HashMap<>();
        Map<Integer, InvalidationRule> invalidations = new HashMap<>();
        Map<String, CacheSpec> caches = new HashMap<>();
        for (int i = 0; i < configuration.methods().size(); i++) {
            MethodRule rule = configuration.methods().get(i);
            CacheSettings settings = rule.cache();
            CacheSpec spec = CacheSpecs.of(settings);
            methods.put(numbers.methods()[i], new Rule(rule, spec));
            caches.put(settings.name(), spec);
        }
        for (int i = 0; i < configuration.invalidations().size(); i++) {
            invalidations.put(
                    numbers.invalidations()[i], configuration.invalidations().get(i));
        }
        return new Rules(methods, invalidations, caches, enabled, switchedOff);
    }

    /** Switches everything on or off for the calls that start from now on (S23). */
    synchronized void setEnabled(boolean on) {
        enabled = on;
        linker.follow(rules());
    }

    /** Switches one cache; returns false if there is none of that name. */
    synchronized boolean setEnabled(String cache, boolean on) {
        if (!cacheNames().contains(cache)) {
            return false;
        }
        if (on ? switchedOff.remove(cache) : switchedOff.add(cache)) {
            linker.follow(rules());
        }
        return true;
    }

    /** Returns the names of the caches that the configuration has. */
    synchronized List<String> cacheNames() {
        Set<String> names = new TreeSet<>(configuration.caches().keySet());
        for (MethodRule rule : configuration.methods()) {
            names.add(rule.cache().name());
        }
        return List.copyOf(names);
    }

    @Nullable
    String firstProblem() {
        List<String> now = problems;
        return now.isEmpty() ? null : now.get(0);
    }
}
