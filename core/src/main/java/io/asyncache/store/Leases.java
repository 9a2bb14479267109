package io.asyncache.store;

import io.asyncache.time.Ticker;
import org.jspecify.annotations.Nullable;

/** Makes leases, where values have terms, and knows which have ended. Guarded by the lock of the {@link Ledger}. */
final class Leases {

    private final Ticker ticker;
    private final boolean needed;
    private final boolean timed;
    private final Deadlines deadlines;
    private final References<Node> references;
    private long latest;
    private boolean clockWasRead;

    Leases(StoreSpec spec, Ticker ticker) {
        this.ticker = ticker;
        this.timed = spec.expires();
        this.needed = timed || spec.weighted() || spec.values() != Strength.STRONG;
        this.deadlines = Deadlines.of(spec);
        this.references = new References<>(spec.values());
    }

    /** Returns the time; it never goes back. */
    long now() {
        if (timed) {
            long read = ticker.read();
            // What comes later must not expire earlier, even if two readings of a clock cross.
            if (!clockWasRead || read - latest > 0) {
                latest = read;
                clockWasRead = true;
            }
        }
        return latest;
    }

    /** Returns what an entry is to hold for a value: the value itself, if there are no terms. */
    Object hold(Node node, Object value, long weight, long now, long lifetime) {
        if (!needed) {
            return value;
        }
        return deadlines.lease(node, references.hold(value, node), weight, now, lifetime);
    }

    /** The entry holds this now. */
    void begin(Node node, Object held) {
        if (held instanceof Lease lease) {
            deadlines.add(node, lease);
        }
    }

    /** The entry no longer holds this. */
    void end(Node node, @Nullable Object held) {
        if (held instanceof Lease lease) {
            deadlines.remove(node, lease);
        }
    }

    /** Returns an entry whose value is no longer fresh, or no longer there; null if there is none at hand. */
    @Nullable
    Node ended(long now) {
        for (Node node = references.poll(); node != null; node = references.poll()) {
            // It may be dead, or hold another value by now.
            if (node.held() instanceof Lease lease && lease.value() == null) {
                return node;
            }
        }
        return deadlines.due(now);
    }

    /** Returns whether looking once more may find an entry whose value is no longer fresh. */
    boolean mayHaveEnded(long now) {
        return deadlines.mayBeDue(now);
    }

    /** Returns the value that is held; null if it was collected. */
    static @Nullable Object valueOf(Object held) {
        return held instanceof Lease lease ? lease.value() : held;
    }
}
