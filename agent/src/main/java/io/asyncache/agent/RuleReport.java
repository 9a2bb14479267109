package io.asyncache.agent;

import io.asyncache.config.Configuration;
import io.asyncache.config.MethodRule;
import io.asyncache.config.Mode;
import io.asyncache.config.SelectingRule;
import io.asyncache.selector.MethodView;
import io.asyncache.selector.Selector;
import io.asyncache.selector.Selectors;
import io.asyncache.weave.WeavingReport;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Tells people what became of their rules: what was left out and why, and which rule matched nothing. */
final class RuleReport implements WeavingReport {

    /** When a rule that has matched nothing is worth a word. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final List<MethodRule> methods;

    /** Those of methods that are cached, then those of methods that invalidate. */
    private final List<SelectingRule> rules = new ArrayList<>();

    private final Log log;
    private final LongSupplier nanoTime;
    private final long start;

    // Guarded by this, but for the quick look at `settled`.
    private final boolean[] matched;
    private final boolean[] told;
    private volatile boolean settled;

    RuleReport(Configuration configuration, Log log, LongSupplier nanoTime) {
        this.methods = configuration.methods();
        rules.addAll(methods);
        rules.addAll(configuration.invalidations());
        this.log = log;
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
        this.matched = new boolean[rules.size()];
        this.told = new boolean[rules.size()];
    }

    static Selectors selectors(List<? extends SelectingRule> rules) {
        List<Selector> selectors = new ArrayList<>();
        for (SelectingRule rule : rules) {
            selectors.add(rule.selector());
        }
        return new Selectors(selectors);
    }

    private boolean caches(int rule) {
        return rule < methods.size();
    }

    @Override
    public boolean isWoven(int rule) {
        return !caches(rule) || methods.get(rule).mode() != Mode.OFF;
    }

    @Override
    public boolean takesBlocking(int rule) {
        return caches(rule) && methods.get(rule).blocking();
    }

    @Override
    public synchronized void matched(int rule) {
        matched[rule] = true;
    }

    @Override
    public synchronized void leftOut(int rule, String internalName, MethodView method, String why) {
        String readable = internalName.replace('/', '.') + "." + method.name();
        if (!rules.get(rule).selector().isExact()) {
            log.debug(readable + method.descriptor() + " is left out: " + why);
        } else if (!told[rule]) {
            told[rule] = true;
            log.warn(rules.get(rule).selector()
                    + (caches(rule) ? " can't be cached: " : " can invalidate nothing: ")
                    + why);
        }
    }

    @Override
    public void notWoven(int rule, String internalName, MethodView method, String why) {
        log.warn(internalName.replace('/', '.') + "." + method.name()
                + (caches(rule)
                        ? " can't be cached, and stays as it is: "
                        : " can invalidate nothing, and stays as it is: ")
                + why);
    }

    @Override
    public void loaderLeftOut(ClassLoader loader, String why) {
        log.warn("classes of " + loader.getClass().getName() + " can't be instrumented: " + why);
    }

    @Override
    public void failed(String internalName, Throwable cause) {
        log.warn(internalName.replace('/', '.') + " could not be instrumented and stays as it is", cause);
    }

    @Override
    public void timePasses() {
        if (!settled && nanoTime.getAsLong() - start > PATIENCE_NANOS) {
            tellUnmatched();
        }
    }

    /** Warns, once, of each rule that has matched nothing so far. */
    synchronized void tellUnmatched() {
        if (settled) {
            return;
        }
        settled = true;
        for (int i = 0; i < matched.length; i++) {
            if (!matched[i] && !told[i]) {
                SelectingRule rule = rules.get(i);
                log.warn("rule at " + rule.position() + " matched no method of any loaded class: " + rule.selector());
            }
        }
    }
}
