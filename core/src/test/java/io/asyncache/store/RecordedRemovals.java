package io.asyncache.store;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** Counts what it is told. */
final class RecordedRemovals implements Removals {

    private final Map<RemovalCause, LongAdder> counts = new EnumMap<>(RemovalCause.class);

    RecordedRemovals() {
        Arrays.stream(RemovalCause.values()).forEach(cause -> counts.put(cause, new LongAdder()));
    }

    @Override
    public void removed(RemovalCause cause) {
        counts.get(cause).increment();
    }

    long count(RemovalCause cause) {
        return counts.get(cause).sum();
    }

    long all() {
        return counts.values().stream().mapToLong(LongAdder::sum).sum();
    }

    @Override
    public String toString() {
        return counts.toString();
    }
}
