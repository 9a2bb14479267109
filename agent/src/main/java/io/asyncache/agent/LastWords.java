package io.asyncache.agent;

import io.asyncache.callsite.Caches;
import io.asyncache.observe.Observations;
import io.asyncache.stats.Counters;
import java.util.concurrent.TimeUnit;

/** What is said when the JVM ends: which rules matched nothing, and at level debug what the caches did. */
final class LastWords implements Runnable {

    private final RunningAgent agent;
    private final Log log;

    private LastWords(RunningAgent agent, Log log) {
        this.agent = agent;
        this.log = log;
    }

    static void arrange(RunningAgent agent, Log log) {
        Thread hook = new Thread(null, new LastWords(agent, log), "asyncache-last-words", 0, false);
        hook.setContextClassLoader(null);
        Runtime.getRuntime().addShutdownHook(hook);
    }

    @Override
    public void run() {
        agent.report().tellUnmatched();
        Caches caches = agent.linker().caches();
        if (log.isDebug() && caches != null) {
            caches.statistics().forEach((name, each) -> log.debug(name + ": " + text(each)));
            caches.observed().forEach((name, each) -> log.debug(name + ": " + text(each)));
        }
    }

    private static String text(Counters.Snapshot statistics) {
        return statistics.hits() + " hits, " + statistics.misses() + " misses, " + statistics.coalesced()
                + " coalesced, " + statistics.loads() + " loads, " + statistics.loadFailures() + " failures, "
                + statistics.evictions() + " evictions, " + statistics.bypassed() + " bypassed, "
                + statistics.keyFailures() + " key failures, " + statistics.faults() + " faults, "
                + statistics.refreshes() + " refreshes, " + statistics.staleAnswers() + " stale answers, "
                + statistics.expressionFailures() + " expression failures; gone: " + text(statistics.removed());
    }

    private static String text(Observations.Snapshot observed) {
        return observed.calls() + " calls with " + observed.distinctKeys() + " keys would have had " + observed.hits()
                + " hits, " + observed.misses() + " misses, " + observed.coalesced() + " coalesced, "
                + observed.bypassed() + " bypassed, " + observed.callsLeftOut() + " left out, "
                + observed.keyFailures() + " key failures; would have saved "
                + TimeUnit.NANOSECONDS.toMillis(observed.savedNanos()) + " ms; " + observed.loads() + " loads of "
                + TimeUnit.NANOSECONDS.toMillis(observed.loadNanos()) + " ms, " + observed.loadFailures()
                + " failures, " + observed.resultsLeftOut() + " results left out, " + observed.expressionFailures()
                + " expression failures, " + observed.evictions() + " evictions, " + observed.faults() + " faults";
    }

    private static String text(Counters.Removed removed) {
        return removed.size() + " by size, " + removed.weight() + " by weight, " + removed.expired() + " expired, "
                + removed.replaced() + " replaced, " + removed.explicit() + " dropped, " + removed.collected()
                + " collected";
    }
}
