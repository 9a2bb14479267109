package io.asyncache.flight;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Those who have joined one load, in the order in which they came. Guarded by the flight. */
final class Passengers {

    private final Flight flight;
    private @Nullable Caller first;
    private @Nullable Caller last;

    Passengers(Flight flight) {
        this.flight = flight;
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
        caller.previous = null;
        caller.next = null;
        caller.aboard = null;
    }

    List<Caller> removeAll() {
        if (first == null) {
            return List.of();
        }
        List<Caller> removed = new ArrayList<>();
        while (first != null) {
            Caller caller = first;
            remove(caller);
            removed.add(caller);
        }
        return removed;
    }

    int count() {
        int count = 0;
        for (Caller caller = first; caller != null; caller = caller.next) {
            count++;
        }
        return count;
    }
}
