package io.asyncache.manage;

import io.asyncache.stats.Counters;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What the caches of one name do, in all class loaders together.
 *
 * @param enabled whether calls look at it
 * @param methods how many methods it has values of
 * @param loadsInFlight loads under way at the moment
 * @param counts since the agent's start
 * @param wouldHave what it would have done, if any of its rules only observes
 */
public record CacheStatus(
        String name,
        boolean enabled,
        int methods,
        Contents contents,
        int loadsInFlight,
        Counters.Snapshot counts,
        @Nullable Observed wouldHave) {

    /** Returns whether it has done nothing, and all that there is to say is what it would have done. */
    public boolean isOnlyObserved() {
        return wouldHave != null && calls() == 0 && counts.bypassed() == 0 && contents.size() == 0;
    }

    /** Returns the calls that asked the cache. */
    public long calls() {
        return counts.hits() + counts.coalesced() + counts.misses();
    }

    /** Returns the share of calls that were answered from a kept value; 0 while there were none. */
    public double hitRate() {
        return calls() == 0 ? 0 : (double) counts.hits() / calls();
    }

    /** Returns how long a load took on average; 0 while none has ended. */
    public double meanLoadMillis() {
        return counts.loads() == 0
                ? 0
                : (double) counts.loadNanos() / counts.loads() / TimeUnit.MILLISECONDS.toNanos(1);
    }

    /** Returns the time that calls which ran no body would have taken, each as long as a load on average. */
    public double savedMillis() {
        return (counts.hits() + counts.coalesced()) * meanLoadMillis();
    }
}
