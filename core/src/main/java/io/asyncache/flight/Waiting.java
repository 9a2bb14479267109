package io.asyncache.flight;

import io.asyncache.time.Ticker;
import java.lang.invoke.VarHandle;
import java.util.Comparator;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Consumer;

/** The loads that somebody has joined, by the moment when one of those has waited for too long (S12). */
final class Waiting {

    private static final class ByDeadline implements Comparator<Passengers> {

        @Override
        public int compare(Passengers a, Passengers b) {
            // By difference, as the ticker's values may wrap.
            long earlier = a.deadline() - b.deadline();
            return earlier != 0 ? Long.signum(earlier) : Long.compare(a.number, b.number);
        }
    }

    private final Ticker ticker;
    private final ConcurrentSkipListSet<Passengers> awaited = new ConcurrentSkipListSet<>(new ByDeadline());

    Waiting(Ticker ticker) {
        this.ticker = ticker;
    }

    void add(Passengers joined) {
        awaited.add(joined);
        while (!joined.isQueued()) {
            // It landed in between, and did not find itself in the queue; or all had left, and somebody may join anew
            // while it is taken out.
            awaited.remove(joined);
            if (!joined.isQueued()) {
                return;
            }
            awaited.add(joined);
        }
        // Against a heart that found nobody waiting a moment ago and is about to rest: it looks again after its clock
        // is asleep, and this reading wakes a clock that is.
        VarHandle.fullFence();
        ticker.read();
    }

    void remove(Passengers joined) {
        awaited.remove(joined);
    }

    /** Hands over the loads for which somebody has waited for too long; returns whether others are left. */
    boolean look(long now, Consumer<Flight> overdue) {
        for (Passengers joined : awaited) {
            if (joined.deadline() - now > 0) {
                return true;
            }
            awaited.remove(joined);
            overdue.accept(joined.flight);
            if (joined.isQueued()) {
                add(joined);
            }
        }
        return !awaited.isEmpty();
    }
}
