package io.asyncache.agent;

import io.asyncache.config.MethodRule;
import io.asyncache.config.SelectingRule;
import io.asyncache.selector.MethodView;
import io.asyncache.weave.RuleNumbers;
import io.asyncache.weave.WeavingReport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Knows, and tells people, what became of their rules: what was left out and why, and which rule matched nothing. */
final class RuleReport implements WeavingReport {

    /** When a rule that has matched nothing is worth a word. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    /**
     * What became of one rule.
     *
     * @param methods the methods that it takes
     * @param why why it takes none; null if it does
     */
    record Fate(
            SelectingRule rule,
            List<String> methods,
            @Nullable String why) {}

    private static final class State {

        private final long since;
        /** The methods that the rule takes, by their classes' names. */
        private final Map<String, Set<String>> methods = new TreeMap<>();

        private SelectingRule rule;
        private @Nullable String why;
        private boolean told;

        State(SelectingRule rule, long since) {
            this.rule = rule;
            this.since = since;
        }

        private boolean hasMatched() {
            return !methods.isEmpty();
        }

        private List<String> readable() {
            List<String> readable = new ArrayList<>();
            methods.forEach((type, names) -> names.forEach(name -> readable.add(type + "." + name)));
            return readable;
        }
    }

    /** When an application that has linked nothing yet has certainly begun. */
    private static final long BEGINNING_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Log log;
    private final LongSupplier nanoTime;
    private final long start;
    private final Runnable begun;
    private volatile boolean hasBegun;

    /** What is woven; guarded by this, and null before there are rules. */
    private @Nullable Weaving weaving;

    /** By the rules' numbers; guarded by this. */
    private final Map<Integer, State> states = new HashMap<>();

    /** The states that have methods of a class, by the classes' names: a class is looked at anew without looking at all. */
    private final Map<String, Set<State>> ofClasses = new HashMap<>();

    /** Whether every rule has matched something or was told of. */
    private volatile boolean settled;

    /** When to look at the rules next, until they are settled; not for each class that is loaded. */
    private volatile long nextLook;

    /**
     * Creates it.
     *
     * @param begun run once when time has passed and the application has certainly begun
     */
    RuleReport(Log log, LongSupplier nanoTime, Runnable begun) {
        this.log = log;
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
        this.begun = begun;
    }

    /** Other rules are in force from now on; what is known of those that stay is kept. */
    synchronized void follow(Weaving next) {
        weaving = next;
        Map<Integer, State> before = new HashMap<>(states);
        states.clear();
        follow(before, next.configuration().methods(), next.numbers().methods());
        follow(before, next.configuration().invalidations(), next.numbers().invalidations());
        before.keySet().removeAll(states.keySet());
        for (State gone : before.values()) {
            for (String type : gone.methods.keySet()) {
                forget(type, gone);
            }
        }
        nextLook = nanoTime.getAsLong();
        settled = false;
    }

    private void forget(String type, State state) {
        Set<State> matching = ofClasses.get(type);
        if (matching != null && matching.remove(state) && matching.isEmpty()) {
            ofClasses.remove(type);
        }
    }

    private void follow(Map<Integer, State> before, List<? extends SelectingRule> rules, int[] numbers) {
        for (int i = 0; i < numbers.length; i++) {
            State state = before.get(numbers[i]);
            if (state == null) {
                state = new State(rules.get(i), nanoTime.getAsLong());
            } else {
                state.rule = rules.get(i);
            }
            states.put(numbers[i], state);
        }
    }

    @Override
    public synchronized void looksAnew(String internalName) {
        String type = internalName.replace('/', '.');
        Set<State> matching = ofClasses.remove(type);
        if (matching != null) {
            for (State state : matching) {
                state.methods.remove(type);
            }
        }
    }

    /** Returns what became of the rules that are meant, in the order of the file. */
    synchronized List<Fate> fates(RuleNumbers numbers, Predicate<SelectingRule> meant) {
        List<Fate> fates = new ArrayList<>();
        for (int[] kind : List.of(numbers.methods(), numbers.invalidations())) {
            for (int number : kind) {
                State state = states.get(number);
                if (state != null && meant.test(state.rule)) {
                    fates.add(new Fate(state.rule, state.readable(), why(state)));
                }
            }
        }
        return fates;
    }

    private static @Nullable String why(State state) {
        if (state.hasMatched()) {
            return null;
        }
        if (state.why != null) {
            return state.why;
        }
        String type = state.rule.selector().exactType();
        return type == null
                ? "no loaded class has such a method"
                : "no class " + type.replace('/', '.') + " is loaded so far";
    }

    private static boolean caches(State state) {
        return state.rule instanceof MethodRule;
    }

    @Override
    public synchronized boolean isWoven(int rule) {
        State state = states.get(rule);
        return weaving != null && state != null && weaving.isWoven(rule, state.rule);
    }

    @Override
    public synchronized boolean takesBlocking(int rule) {
        State state = states.get(rule);
        return state != null && state.rule instanceof MethodRule method && method.blocking();
    }

    @Override
    public synchronized void matched(int rule, String internalName, MethodView method) {
        State state = states.get(rule);
        if (state != null) {
            String type = internalName.replace('/', '.');
            Set<String> methods = state.methods.get(type);
            if (methods == null) {
                methods = new LinkedHashSet<>();
                state.methods.put(type, methods);
            }
            methods.add(method.readable());
            Set<State> matching = ofClasses.get(type);
            if (matching == null) {
                matching = new HashSet<>();
                ofClasses.put(type, matching);
            }
            matching.add(state);
        }
    }

    @Override
    public synchronized void unmatched(int rule, String why) {
        State state = states.get(rule);
        if (state != null) {
            state.why = why;
        }
    }

    @Override
    public synchronized void leftOut(int rule, String internalName, MethodView method, String why) {
        State state = states.get(rule);
        if (state == null) {
            return;
        }
        String readable = internalName.replace('/', '.') + "." + method.name();
        state.why = readable + ": " + why;
        if (!state.rule.selector().isExact()) {
            log.debug(readable + method.descriptor() + " is left out: " + why);
        } else if (!state.told) {
            state.told = true;
            log.warn(
                    state.rule.selector() + (caches(state) ? " can't be cached: " : " can invalidate nothing: ") + why);
        }
    }

    @Override
    public synchronized void notWoven(int rule, String internalName, MethodView method, String why) {
        State state = states.get(rule);
        boolean caches = state == null || caches(state);
        log.warn(internalName.replace('/', '.') + "." + method.name()
                + (caches ? " can't be cached, and stays as it is: " : " can invalidate nothing, and stays as it is: ")
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
        if (hasBegun && settled) {
            return;
        }
        long now = nanoTime.getAsLong();
        if (!hasBegun && now - start > BEGINNING_NANOS) {
            hasBegun = true;
            begun.run();
        }
        if (!settled && now - nextLook >= 0) {
            tellUnmatched(PATIENCE_NANOS);
        }
    }

    /** Warns, once, of each rule that has matched nothing so far. */
    void tellUnmatched() {
        tellUnmatched(-1);
    }

    private synchronized void tellUnmatched(long patience) {
        boolean waiting = false;
        long now = nanoTime.getAsLong();
        long earliest = 0;
        for (State state : states.values()) {
            if (state.hasMatched() || state.told) {
                continue;
            }
            if (now - state.since <= patience) {
                long patient = state.since + patience + 1;
                earliest = waiting ? Math.min(patient - now, earliest) : patient - now;
                waiting = true;
                continue;
            }
            state.told = true;
            log.warn("rule at " + state.rule.position() + " matched no method of any loaded class: "
                    + state.rule.selector() + (state.why == null ? "" : " (" + state.why + ")"));
        }
        nextLook = now + earliest;
        settled = !waiting;
    }
}
