package io.asyncache.store;

import io.asyncache.time.Ticker;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What a store keeps from one clearing to the next.
 *
 * <p>The map leads from keys to entries; what an entry holds decides whether it counts, so that each change takes effect
 * with one write. The map is changed without a lock, since the application's {@code equals} runs there: an entry is put
 * there empty, before it counts, and taken out once it is dead. Everything else is in the {@link Ledger}.
 *
 * <p>An entry takes 72 bytes beside its key and value, 40 of them the map's (measured with compressed pointers); where
 * values are weighed 24 more, where all expire so long after they were put 32 (both: 40), where they do otherwise 45 to
 * 69, where they are held weakly or softly 48 to 56.
 */
final class Contents {

    private static final int ENDURED_LITTER = 64;

    private final StoreSpec spec;
    private final Ticker ticker;
    private final Removals removals;
    private final Ledger ledger;
    private final ConcurrentHashMap<Object, Node> map = new ConcurrentHashMap<>();

    /** Dead entries that can't be taken out of the map, since their keys no longer compare as they did. */
    private final AtomicInteger litter = new AtomicInteger();

    Contents(StoreSpec spec, Ticker ticker, Removals removals, Order order) {
        this.spec = spec;
        this.ticker = ticker;
        this.removals = removals;
        this.ledger = new Ledger(spec, ticker, order);
    }

    Ledger ledger() {
        return ledger;
    }

    @Nullable
    Object get(Object key) {
        Node node = map.get(key);
        if (node == null) {
            return null;
        }
        while (true) {
            Object held = node.held();
            if (held == null || held == Node.DEAD) {
                return null;
            }
            Object value = held;
            if (held instanceof Lease lease) {
                long now = spec.expires() ? ticker.read() : 0;
                value = lease.isFresh(now) ? lease.value() : null;
                if (value == null) {
                    dropStale(node, lease);
                    return null;
                }
                lease.touch(now);
            }
            if (ledger.use(node, held)) {
                return value;
            }
        }
    }

    private void dropStale(Node node, Lease lease) {
        Leavers leavers = new Leavers();
        try {
            ledger.dropStale(node, lease, leavers);
        } finally {
            leavers.forEach(this::sayFarewell);
        }
    }

    void put(Object key, Object value, long weight, long lifetime) {
        Leavers leavers = new Leavers();
        try {
            Node node = entry(key);
            while (!ledger.admit(node, value, weight, lifetime, leavers)) {
                // Whoever killed it has not come round to taking it out.
                if (map.remove(key, node)) {
                    litter.decrementAndGet();
                }
                node = entry(key);
            }
        } finally {
            leavers.forEach(this::sayFarewell);
        }
    }

    private Node entry(Object key) {
        Node node = map.get(key);
        if (node != null) {
            return node;
        }
        Node made = ledger.newEntry(key);
        Node present = map.putIfAbsent(key, made);
        return present == null ? made : present;
    }

    /**
     * Drops the key's value.
     *
     * @param value the only one to drop, or null for any
     * @return whether there was a fresh one
     */
    boolean remove(Object key, @Nullable Object value, RemovalCause cause) {
        Node node = map.get(key);
        if (node == null) {
            return false;
        }
        Leavers leavers = new Leavers();
        try {
            return ledger.remove(node, value, cause, leavers);
        } finally {
            leavers.forEach(this::sayFarewell);
        }
    }

    private void sayFarewell(RemovalCause cause, @Nullable Node node) {
        removals.removed(cause);
        if (node == null) {
            return;
        }
        boolean takenOut = false;
        try {
            takenOut = map.remove(node.key, node);
        } catch (Throwable comparing) {
            // It is dead and does no harm; whose call this is has nothing to do with that key.
        }
        if (!takenOut) {
            // Unless somebody who puts a value for the same key was quicker, and has counted it off.
            litter.incrementAndGet();
        }
    }

    Iterable<Object> keys() {
        return map.keySet();
    }

    void forEach(Store.Visitor visitor) {
        tidy();
        long now = spec.expires() ? ticker.read() : 0;
        for (Node node : ledger.inOrder()) {
            Object held = node.held();
            if (held instanceof Lease lease) {
                Object value = lease.value();
                if (value != null && lease.isFresh(now)) {
                    visitor.visit(node.key, value, lease.weight(), lease.remaining(now));
                }
            } else if (held != null && held != Node.DEAD) {
                visitor.visit(node.key, held, 1, StoreSpec.FOR_EVER);
            }
        }
    }

    /** Returns whether there is so much in the map that can't be taken out that everything had better go. */
    boolean isLittered() {
        return litter.get() > ENDURED_LITTER;
    }

    private void tidy() {
        boolean more = true;
        while (more) {
            Leavers leavers = new Leavers();
            try {
                more = ledger.tidy(leavers);
            } finally {
                leavers.forEach(this::sayFarewell);
            }
        }
    }

    long size() {
        tidy();
        return ledger.count();
    }

    long weight() {
        tidy();
        return ledger.total();
    }
}
