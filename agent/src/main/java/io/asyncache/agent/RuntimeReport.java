package io.asyncache.agent;

import io.asyncache.callsite.LinkReport;
import io.asyncache.stats.Reporter;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Tells people what happens to their methods while the application runs: each thing once a minute at most, and of so many
 * things that somebody may read them.
 */
final class RuntimeReport implements Reporter, LinkReport {

    private static final long QUIET_NANOS = TimeUnit.MINUTES.toNanos(1);

    /** An application that makes classes as it runs has as many methods as it likes. */
    static final int MOST_THINGS = 1_000;

    private final Log log;
    private final LongSupplier nanoTime;

    /** When a thing was last told, by kind and method; some more than {@link #MOST_THINGS} where threads come at once. */
    private final ConcurrentHashMap<String, Long> told = new ConcurrentHashMap<>();

    RuntimeReport(Log log, LongSupplier nanoTime) {
        this.log = log;
        this.nanoTime = nanoTime;
    }

    @Override
    public void keyFailed(String method, Throwable cause) {
        if (isDue("key", method)) {
            log.warn("a call of " + method + " ran uncached, since its key could not be computed or compared", cause);
        }
    }

    @Override
    public void expressionFailed(String method, Throwable cause) {
        if (isDue("expression", method)) {
            log.warn(
                    "a result of " + method
                            + " was not kept, since its weight, its lifetime or 'unless' could not be computed, or it is not of the declared type",
                    cause);
        }
    }

    @Override
    public void noEquality(String method, String part, Class<?> type) {
        log.warn(method + ": " + type.getName() + ", the type of '" + part
                + "', has no equals and hashCode of its own, so that no call finds what another one left; give it both"
                + " (a record has them), or say in the rule what tells such objects apart, as `key: " + part + ".id`");
    }

    @Override
    public void neverRepeats(String method, List<String> parts, int misses) {
        String which = parts.isEmpty() ? "its key" : "'" + String.join("', '", parts) + "'";
        log.warn(method + ": no call has found what another one left, in " + misses + " misses: " + which
                + (parts.size() > 1 ? " are" : " is")
                + " different nearly every time, or entries go before they are asked"
                + " for again; leave out of the key what doesn't change the result, as `key: …` in the rule");
    }

    @Override
    public void invalidationKeyFailed(String method, String key, Throwable cause) {
        if (isDue("invalidation", method)) {
            log.warn(
                    "a call of " + method + " dropped everything in its rule's caches, since the key " + key
                            + " could not be computed",
                    cause);
        }
    }

    @Override
    public void invalidationFitsNothing(String method, String key) {
        log.warn(method + " drops nothing: no key of the methods in its rule's caches can be like " + key
                + "; it must have the same parts, in the same order and of the same types, as the cached method's `key`,"
                + " or its arguments");
    }

    @Override
    public void fault(String method, Throwable cause) {
        if (isDue("fault", method)) {
            log.warn("a call of " + method + " ran uncached, since asyncache itself has failed", cause);
        }
    }

    @Override
    public void linkFailed(String method, Throwable cause) {
        log.warn(method + " can't be cached, and runs as it is", cause);
    }

    @Override
    public void leftAlone(String method, String why) {
        log.warn(method + " can't be cached, and runs as it is: " + why);
    }

    @Override
    public void warn(String method, String what) {
        log.warn(method + " " + what);
    }

    @Override
    public void gaveUp(String method) {
        log.warn(method + " is no longer cached: asyncache itself has failed on it too often");
    }

    private boolean isDue(String kind, String method) {
        long now = nanoTime.getAsLong();
        String thing = kind + ' ' + method;
        Long last = told.get(thing);
        if (last == null) {
            return hasRoom(now) && told.putIfAbsent(thing, now) == null;
        }
        return now - last >= QUIET_NANOS && told.replace(thing, last, now);
    }

    /** What has been quiet for long enough need not be remembered: it makes room for others. */
    private boolean hasRoom(long now) {
        if (told.size() < MOST_THINGS) {
            return true;
        }
        told.values().removeIf(last -> now - last >= QUIET_NANOS);
        return told.size() < MOST_THINGS;
    }
}
