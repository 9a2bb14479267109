package io.asyncache.manage;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** What can be known of the agent and of its caches. */
public final class Figures {

    /** Of the agent, but for its caches, which are things of their own. */
    public static final List<Figure<Status>> AGENT = List.of(
            new Figure<>("version", String.class, "", "asyncache's version", Status::version),
            new Figure<>("configuration", String.class, "", "the file in force", Status::configuration),
            new Figure<>("enabled", boolean.class, "", "whether anything is cached at all", Status::enabled),
            new Figure<>("startedAt", Instant.class, "", "when the agent came into the JVM", Status::startedAt),
            new Figure<>(
                    "lastReload",
                    Instant.class,
                    "",
                    "when a changed file was last taken; null if that never happened",
                    Status::lastReload),
            new Figure<>(
                    "problems",
                    String[].class,
                    "",
                    "what is wrong with the file as it is now, if it is not the one in force",
                    status -> status.problems().toArray(new String[0])),
            new Figure<>(
                    "rulesWithoutMatch",
                    String[].class,
                    "",
                    "the rules that have matched no method so far, and why",
                    status -> status.unmatched().stream().map(Figures::text).toArray(String[]::new)));

    /** Of a cache. */
    public static final List<Figure<CacheStatus>> CACHE = List.of(
            new Figure<>("enabled", boolean.class, "", "whether calls look at the cache", CacheStatus::enabled),
            count("methods", "methods", "methods that it has values of", CacheStatus::methods),
            count("size", "entries", "entries kept", cache -> cache.contents().size()),
            count(
                    "weight",
                    "weight",
                    "the weight of what is kept; the number of entries where they are counted",
                    cache -> cache.contents().weight()),
            count(
                    "maximum",
                    "entries or weight",
                    "the bound in each class loader; 9223372036854775807 for none",
                    cache -> cache.contents().maximum()),
            count(
                    "hits",
                    "calls",
                    "calls answered from a kept value",
                    cache -> cache.counts().hits()),
            count(
                    "misses",
                    "calls",
                    "calls that ran the body and led a load",
                    cache -> cache.counts().misses()),
            count(
                    "coalesced",
                    "calls",
                    "calls that joined a load under way",
                    cache -> cache.counts().coalesced()),
            count("loads", "loads", "loads that ended", cache -> cache.counts().loads()),
            count("loadsInFlight", "loads", "loads under way at the moment", CacheStatus::loadsInFlight),
            count(
                    "loadFailures",
                    "loads",
                    "loads that ended with an exception",
                    cache -> cache.counts().loadFailures()),
            count(
                    "evictions",
                    "entries",
                    "entries that made room for others",
                    cache -> cache.counts().evictions()),
            count(
                    "expired",
                    "entries",
                    "entries that went since they were no longer fresh",
                    cache -> cache.counts().removed().expired()),
            count(
                    "dropped",
                    "entries",
                    "entries that somebody dropped",
                    cache -> cache.counts().removed().explicit()),
            count(
                    "collected",
                    "entries",
                    "values that the garbage collector took",
                    cache -> cache.counts().removed().collected()),
            count(
                    "bypassed",
                    "calls",
                    "calls that ran uncached, as too many loads were under way or they came from within their own",
                    cache -> cache.counts().bypassed()),
            count(
                    "keyFailures",
                    "calls",
                    "calls that ran uncached since they had no key",
                    cache -> cache.counts().keyFailures()),
            count(
                    "expressionFailures",
                    "values",
                    "values not kept since their weight or lifetime could not be had",
                    cache -> cache.counts().expressionFailures()),
            count(
                    "faults",
                    "faults",
                    "faults of asyncache's own, kept from the application",
                    cache -> cache.counts().faults()),
            count(
                    "refreshes",
                    "loads",
                    "loads in the background for values that were getting old",
                    cache -> cache.counts().refreshes()),
            count(
                    "staleAnswers",
                    "loads",
                    "loads that failed and whose callers got an old value",
                    cache -> cache.counts().staleAnswers()),
            new Figure<>(
                    "hitRate",
                    double.class,
                    "share",
                    "hits among all calls that asked the cache, from 0 to 1",
                    CacheStatus::hitRate),
            new Figure<>(
                    "meanLoadMillis",
                    double.class,
                    "ms",
                    "how long a load took on average",
                    CacheStatus::meanLoadMillis),
            new Figure<>(
                    "savedMillis",
                    double.class,
                    "ms",
                    "hits and coalesced calls, times the mean load",
                    CacheStatus::savedMillis));

    /** Of what a cache that only observes would have done. */
    public static final List<Figure<Observed>> OBSERVED = List.of(
            count("calls", "calls", "calls that were observed", Observed::calls),
            count("distinctKeys", "keys", "different keys among them, roughly", Observed::distinctKeys),
            count("hits", "calls", "calls that a kept value would have answered", Observed::hits),
            count("coalesced", "calls", "calls that would have joined a load", Observed::coalesced),
            new Figure<>("hitRate", double.class, "share", "hits among the calls, from 0 to 1", Observed::hitRate),
            new Figure<>(
                    "savedMillis",
                    double.class,
                    "ms",
                    "the time that hits and coalesced calls would not have taken",
                    Observed::savedMillis));

    private Figures() {}

    private static <S> Figure<S> count(String name, String unit, String description, ToLongFunction<S> value) {
        Function<S, @Nullable Object> boxed = thing -> value.applyAsLong(thing);
        return new Figure<>(name, long.class, unit, description, boxed);
    }

    private static String text(RuleStatus rule) {
        return rule.position() + " " + rule.selector() + (rule.why() == null ? "" : ": " + rule.why());
    }
}
