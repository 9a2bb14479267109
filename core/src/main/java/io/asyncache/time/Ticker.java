package io.asyncache.time;

/** A source of elapsed time in nanoseconds, from an arbitrary origin; never affected by changes of the wall clock. */
@FunctionalInterface
public interface Ticker {

    /** Returns the nanoseconds that have passed since some fixed but arbitrary moment. */
    long read();
}
