package io.asyncache.flight;

import org.jspecify.annotations.Nullable;

/** One of those who wait for a load. */
abstract sealed class Caller permits FutureCaller, BlockedCaller {

    /** The call, for running it again: the receiver and the arguments; null for the caller that ran the load. */
    final @Nullable Object @Nullable [] arguments;

    /** When this caller began to wait, by the ticker. */
    final long since;

    /** The load that is waited for; changed when the caller's wait there is over and it gets a load of its own. */
    private volatile Flight flight;

    // Guarded by the flight that is waited for.
    @Nullable
    Flight aboard;

    @Nullable
    Caller previous;

    @Nullable
    Caller next;

    Caller(Flight flight, @Nullable Object @Nullable [] arguments, long since) {
        this.flight = flight;
        this.arguments = arguments;
        this.since = since;
    }

    final Flight flight() {
        return flight;
    }

    final void changeTo(Flight other) {
        flight = other;
    }

    /** Returns what the call gets that has joined: its future, or this caller, which it waits with. */
    abstract Object ticket();
}
