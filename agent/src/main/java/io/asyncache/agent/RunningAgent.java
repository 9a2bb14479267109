package io.asyncache.agent;

import io.asyncache.cache.Cache;
import io.asyncache.callsite.Caches;
import io.asyncache.config.Configuration;
import io.asyncache.config.ConfigurationReader;
import io.asyncache.config.MethodRule;
import io.asyncache.config.Problem;
import io.asyncache.config.Reading;
import io.asyncache.config.SelectingRule;
import io.asyncache.manage.CacheStatus;
import io.asyncache.manage.Operations;
import io.asyncache.manage.Status;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The agent in force in this JVM: the configuration that it lives by, and what can be changed of it while the application
 * runs.
 *
 * <p>A change is taken as a whole (S24). First the linker knows the new rules, so that no class can be woven for a rule
 * that nobody knows; then the weaver, and then the classes are woven anew that the change may concern.
 */
final class RunningAgent implements Operations {

    private static final Configuration NOTHING =
            new Configuration(true, Configuration.WATCH, Map.of(), List.of(), List.of());

    private final Instrumentation instrumentation;
    private final Log log;
    private final RuleBook book = new RuleBook();
    private final RuleReport report;
    private final LinkerStart linker;
    private final ClassTransformer transformer;
    private final ConfigurationWatch watch;
    private final Rounds rounds;
    private final Control control;
    private final long startedAtMillis = System.currentTimeMillis();

    // Guarded by this.
    private final Sweep sweep;
    private File file;
    private Configuration configuration = NOTHING;
    private RuleNumbers numbers = book.numbers(NOTHING);
    private List<String> problems = List.of();
    private long lastReloadMillis;
    private boolean enabled = true;
    private boolean weaves;
    private boolean offered;
    private final Set<String> switchedOff = new TreeSet<>();

    /** Changes after which one must look once more for classes that were being loaded meanwhile. */
    private final List<LoadedClasses> changes = new ArrayList<>();

    private boolean begun;

    /**
     * The one at the start, which counts only if the application ran before the agent came: else each class that is loaded
     * after it would be woven twice.
     */
    private @Nullable LoadedClasses beginning;

    RunningAgent(File file, Instrumentation instrumentation, Log log, LongSupplier nanoTime) {
        this.file = file;
        this.instrumentation = instrumentation;
        this.log = log;
        this.watch = new ConfigurationWatch(new CurrentFile());
        this.rounds = new Rounds(this);
        this.report = new RuleReport(log, nanoTime, rounds);
        this.sweep = new Sweep(nanoTime);
        this.linker = new LinkerStart(new RuntimeReport(log, nanoTime), rounds);
        this.transformer = new ClassTransformer(weaver(NOTHING, numbers), report, instrumentation, linker);
        this.control = new Control(this, instrumentation, log);
    }

    /** A class, since a method reference would start the JDK's lambda machinery before main. */
    private final class CurrentFile implements Supplier<File> {

        @Override
        public File get() {
            return file();
        }
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

    RuleReport report() {
        return report;
    }

    LinkerStart linker() {
        return linker;
    }

    Control control() {
        return control;
    }

    /** Begins with the rounds: the application runs. */
    void begin() {
        synchronized (this) {
            begun = true;
            if (beginning != null) {
                changes.add(beginning);
                beginning = null;
            }
        }
        rounds.run();
    }

    /** Looks after what is nobody's call; returns in how many milliseconds to look again. */
    long look() {
        report.timePasses();
        control.look();
        Duration interval;
        long longest;
        synchronized (this) {
            for (LoadedClasses change : changes) {
                change.retransform();
            }
            changes.clear();
            begun = true;
            beginning = null;
            sweep();
            interval = configuration.watch();
            boolean waiting = sweep.isWaiting() || !changes.isEmpty();
            longest = interval == null || waiting ? Rounds.UNHURRIED_MILLIS : interval.toMillis();
        }
        if (interval == null) {
            return longest;
        }
        if (watch.hasChanged()) {
            reload();
        }
        return watch.isUnsettled() ? ConfigurationWatch.SETTLING_MILLIS : Math.min(longest, interval.toMillis());
    }

    /** Gives methods that stay off their original bytes back. */
    private void sweep() {
        Weaving before = weaving();
        if (sweep.timePasses()) {
            follow(before);
        }
    }

    synchronized File file() {
        return file;
    }

    /** Goes over to another file, which is read at once. */
    synchronized List<String> reload(File other) {
        file = other;
        return reload();
    }

    @Override
    public synchronized List<String> reload() {
        watch.settle();
        return take(ConfigurationReader.read(file));
    }

    private List<String> take(Reading reading) {
        offer();
        if (reading instanceof Reading.Valid valid) {
            boolean first = configuration == NOTHING;
            problems = List.of();
            apply(valid.configuration());
            if (!first) {
                lastReloadMillis = System.currentTimeMillis();
            }
            log.info(Greeting.of(valid.configuration(), file));
            return problems;
        }
        List<String> wrong = new ArrayList<>();
        for (Problem problem : reading.problems()) {
            wrong.add(problem.toString());
            log.error(problem.toString());
        }
        log.error((configuration == NOTHING
                        ? "nothing is instrumented: mend "
                        : "the former configuration stays in force: mend ")
                + file);
        problems = List.copyOf(wrong);
        return problems;
    }

    /**
     * Has the JVM hand its classes over from now on. Not before the file has been read, be it a faulty one: for each class
     * that is loaded meanwhile, ours and its own, it would fetch the class file and ask.
     */
    private void offer() {
        if (!offered) {
            offered = true;
            instrumentation.addTransformer(transformer, true);
            control.open();
        }
    }

    private void apply(Configuration next) {
        if (next.enabled() != configuration.enabled() || configuration == NOTHING) {
            // What the file says of it counts when it says something new; until then a switch is where it was put.
            enabled = next.enabled();
        }
        Weaving before = weaving();
        configuration = next;
        numbers = book.numbers(next);
        // What was woven once stays so when it is switched off: invalidations go on.
        weaves |= enabled;
        follow(before);
    }

    private Weaving weaving() {
        return new Weaving(configuration, numbers, weaves, sweep.swept());
    }

    private void follow(Weaving before) {
        LiveRules rules = new LiveRules(configuration, numbers, enabled, Set.copyOf(switchedOff));
        sweep.follow(rules);
        Weaving after = weaving();
        if (after.isStill(before)) {
            // A switch alone, which costs what it changes.
            linker.follow(rules);
            return;
        }
        RuleChange change = new RuleChange(before, after);
        report.follow(after);
        linker.follow(rules);
        transformer.change(weaver(configuration, numbers));
        if (!change.isEmpty()) {
            LoadedClasses concerned = new LoadedClasses(instrumentation, transformer, report, change);
            concerned.retransform();
            if (begun) {
                changes.add(concerned);
            } else {
                beginning = concerned;
            }
        }
    }

    @Override
    public synchronized void setEnabled(boolean on) {
        Weaving before = weaving();
        enabled = on;
        weaves |= on;
        follow(before);
    }

    @Override
    public synchronized boolean setEnabled(String cache, boolean on) {
        if (!cacheNames().contains(cache)) {
            return false;
        }
        if (on ? switchedOff.remove(cache) : switchedOff.add(cache)) {
            follow(weaving());
        }
        return true;
    }

    @Override
    public synchronized List<String> cacheNames() {
        Set<String> names = new TreeSet<>(configuration.caches().keySet());
        for (MethodRule rule : configuration.methods()) {
            names.add(rule.cache().name());
        }
        return List.copyOf(names);
    }

    @Override
    public boolean clear(String cache) {
        if (!cacheNames().contains(cache)) {
            return false;
        }
        living(cache).forEach(Cache::clear);
        return true;
    }

    @Override
    public void clearAll() {
        for (String name : cacheNames()) {
            living(name).forEach(Cache::clear);
        }
    }

    @Override
    public long evict(String cache, List<String> keyParts) {
        if (!cacheNames().contains(cache)) {
            return -1;
        }
        long evicted = 0;
        for (Cache each : living(cache)) {
            evicted += each.evict(keyParts);
        }
        return evicted;
    }

    private List<Cache> living(String cache) {
        Caches caches = linker.caches();
        return caches == null ? List.of() : caches.named(cache).get();
    }

    @Override
    public synchronized Status status() {
        return statusOf(any -> true).status(file, startedAtMillis, lastReloadMillis, problems);
    }

    @Override
    public synchronized @Nullable CacheStatus status(String cache) {
        return statusOf(rule -> rule instanceof MethodRule method
                        && method.cache().name().equals(cache))
                .cache(cache);
    }

    private StatusOf statusOf(Predicate<SelectingRule> rules) {
        return new StatusOf(configuration, report.fates(numbers, rules), linker.caches(), enabled, switchedOff);
    }
}
