package io.asyncache.store;

import io.asyncache.time.Ticker;
import org.jspecify.annotations.Nullable;

/** Makes leases, where values have terms, and knows which have ended. Guarded by the lock of the {@link Ledger}. */
final class Leases {

    private final Ticker ticker;
    private final boolean needed;
    private final boolean timed;
    private final Deadlines deadlines;
    private final References<Lease> references;
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
        Lease lease = deadlines.lease(node, weight, now, lifetime);
        return lease.of(references.hold(value, lease));
    }

    /** An entry holds this now. */
    void begin(Object held) {
        if (held instanceof Lease lease) {
            deadlines.add(lease);
        }
    }

    /** An entry no longer holds this. */
    void end(@Nullable Object held) {
        if (held instanceof Lease lease) {
            deadlines.remove(lease);
        }
    }

    /** Returns an entry whose value is no longer fresh, or no longer there; null if there is none at hand. */
    @Nullable
    Node ended(long now) {
        for (Lease lease = references.poll(); lease != null; lease = references.poll()) {
            if (lease.node.held() == lease) {
                return lease.node;
            }
        }
        Lease due = deadlines.due(now);
        return due == null ? null : due.node;
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
