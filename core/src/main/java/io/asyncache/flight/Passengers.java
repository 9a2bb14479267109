package io.asyncache.flight;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Those who have joined one load, in the order in which they came, and until when the first of them waits at most. Guarded
 * by the flight, but for what {@link Waiting} orders by. Made for the first who joins: most loads have none.
 */
final class Passengers {

    final Flight flight;

    /** Orders those of one deadline; it is kept, as they may be in the queue still and are found there by it. */
    final long number;

    /** When the one who has waited longest has waited too long, by the ticker. */
    private long deadline;

    private boolean queued;
    private int count;
    private @Nullable Caller first;
    private @Nullable Caller last;

    Passengers(Flight flight, long number) {
        this.flight = flight;
        this.number = number;
    }

    @Nullable
    Caller first() {
        return first;
    }

    void add(Caller caller) {
        caller.aboard = flight;
        caller.previous = last;
        caller.next = null;
        if (last == null) {
            first = caller;
        } else {
            last.next = caller;
        }
        last = caller;
        count++;
    }

    void remove(Caller caller) {
        Caller before = caller.previous;
        Caller after = caller.next;
        if (before == null) {
            first = after;
        } else {
            before.next = after;
        }
        if (after == null) {
            last = before;
        } else {
            after.previous = before;
        }
        count--;
        leave(caller);
    }

    List<Caller> removeAll() {
        if (count == 0) {
            return List.of();
        }
        List<Caller> removed = new ArrayList<>(count);
        for (Caller caller = first; caller != null; ) {
            Caller after = caller.next;
            leave(caller);
            removed.add(caller);
            caller = after;
        }
        first = null;
        last = null;
        count = 0;
        return removed;
    }

    private static void leave(Caller caller) {
        caller.previous = null;
        caller.next = null;
        caller.aboard = null;
    }

    int count() {
        return count;
    }

    /** Returns whether somebody waits for whom the deadline holds. */
    boolean isQueued() {
        synchronized (flight) {
            return queued;
        }
    }

    /** From now on the deadline holds, unless one does already; returns whether it is new. */
    boolean queueFirst(long until) {
        if (queued) {
            return false;
        }
        queue(until);
        return true;
    }

    /** From now on the deadline holds. */
    void queue(long until) {
        queued = true;
        deadline = until;
    }

    /** The deadline holds no longer; returns whether it did. */
    boolean takeQueued() {
        boolean was = queued;
        queued = false;
        return was;
    }

    long deadline() {
        return deadline;
    }
}
