package io.asyncache.cache;

import io.asyncache.flight.Nesting;
import io.asyncache.stats.Counters;
import io.asyncache.stats.GuardedReporter;
import io.asyncache.stats.Reporter;
import io.asyncache.time.Heartbeat;
import io.asyncache.time.Ticker;

/**
 * What all caches of one JVM share: the time, its thread, and whom to tell. It holds no cache, so that an application
 * that is gone takes its caches with it.
 */
public final class Engine {

    private final Ticker ticker;
    private final Heartbeat heartbeat;
    private final Nesting nesting = new Nesting();
    private final Reporter reporter;

    private Engine(Heartbeat heartbeat, Ticker ticker, Reporter reporter) {
        this.heartbeat = heartbeat;
        this.ticker = ticker;
        this.reporter = new GuardedReporter(reporter);
    }

    /** Creates an engine that lives by the coarse clock; its thread starts with the first call. */
    public static Engine create(Reporter reporter) {
        Heartbeat heartbeat = new Heartbeat();
        return new Engine(heartbeat, heartbeat.clock(), reporter);
    }

    /** Creates an engine that lives by the given time. */
    public static Engine withTicker(Ticker ticker, Reporter reporter) {
        return new Engine(new Heartbeat(), ticker, reporter);
    }

    /**
     * Creates an empty cache.
     *
     * @param spec what it keeps
     * @param counters the statistics of its name, shared with the caches of that name in other class loaders
     */
    public Cache newCache(CacheSpec spec, Counters counters) {
        return new Cache(this, spec, counters);
    }

    /** Returns the time by which values expire. */
    public Ticker ticker() {
        return ticker;
    }

    Heartbeat heartbeat() {
        return heartbeat;
    }

    Nesting nesting() {
        return nesting;
    }

    /** Returns who is told; whatever goes wrong with telling stays there. */
    public Reporter reporter() {
        return reporter;
    }
}
