package io.asyncache.store;

import io.asyncache.time.Ticker;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Keeps count of the entries that hold something, and decides which go.
 *
 * <p>Whoever changes something holds {@code changes} throughout. The order has a lock of its own within, itself, which is
 * held for a few field writes at a time, and is all that a hit ever waits for, if the policy counts uses at all. No code
 * of the application's runs under either.
 */
final class Ledger {

    /** Stale entries go with the puts, a few each, lest one put pays for the mass that others made. */
    private static final int TIDIED_BY_A_PUT = 16;

    private static final int TIDIED_AT_ONCE = 256;

    private final StoreSpec spec;
    private final RemovalCause overflow;

    private final Order order;
    private final boolean countsUses;

    private final ReentrantLock changes = new ReentrantLock();
    private final Leases leases;
    private long count;
    private long total;

    Ledger(StoreSpec spec, Ticker ticker, Order order) {
        this.spec = spec;
        this.overflow = spec.weighted() ? RemovalCause.WEIGHT : RemovalCause.SIZE;
        this.order = order;
        this.countsUses = order.countsUses();
        this.leases = new Leases(spec, ticker);
    }

    /** Returns an entry that holds nothing yet. */
    Node newEntry(Object key) {
        return order.node(key, spec.expiresAsWritten());
    }

    /** Counts a use; returns false if the entry holds something else by now. */
    boolean use(Node node, Object held) {
        if (!countsUses) {
            return true;
        }
        synchronized (order) {
            if (node.held() != held) {
                return false;
            }
            order.use(node);
            return true;
        }
    }

    /** Makes the entry hold the value, and room for it; returns false if the entry is dead. */
    boolean admit(Node node, Object value, long weight, long lifetime, Leavers leavers) {
        changes.lock();
        try {
            long now = leases.now();
            dropIfStale(node, now, leavers);
            tidy(now, TIDIED_BY_A_PUT, leavers);
            long more = weight - weightOf(node.held());
            while (overflows(more) && tidy(now, 1, leavers)) {
                more = weight - weightOf(node.held());
            }
            Object held = node.held();
            if (held == Node.DEAD) {
                return false;
            }
            Object next = leases.hold(node, value, weight, now, lifetime);
            enter(node, held, next, more, leavers);
            while (overflows(more)) {
                evict(node, leavers);
            }
            total += more;
            if (held == null) {
                count++;
            } else if (Leases.valueOf(held) != value) {
                leavers.add(RemovalCause.REPLACED, null);
            }
            leases.end(node, held);
            leases.begin(node, next);
            return true;
        } finally {
            changes.unlock();
        }
    }

    private boolean overflows(long more) {
        return total > spec.maximum() - more;
    }

    private void enter(Node node, @Nullable Object held, Object next, long more, Leavers leavers) {
        Node victim = null;
        Object victims = null;
        synchronized (order) {
            if (held == null) {
                order.add(node);
            } else {
                order.renew(node);
            }
            node.hold(next);
            if (overflows(more)) {
                // In this order: whoever misses the one finds the newcomer, and whoever finds the newcomer misses the
                // other, if finding waits for this lock. Where uses don't count, both may be found for a moment.
                victim = order.victim(node);
                victims = kill(victim);
            }
        }
        if (victim != null) {
            writeOff(victim, victims, overflow, leavers);
        }
    }

    private void evict(Node spared, Leavers leavers) {
        Node victim;
        Object held;
        synchronized (order) {
            victim = order.victim(spared);
            held = kill(victim);
        }
        writeOff(victim, held, overflow, leavers);
    }

    private void drop(Node node, RemovalCause cause, Leavers leavers) {
        Object held;
        synchronized (order) {
            held = kill(node);
        }
        writeOff(node, held, cause, leavers);
    }

    /** Under the order's lock: the entry is dead; returns what it held. */
    private Object kill(Node node) {
        Object held = node.held();
        order.remove(node);
        node.hold(Node.DEAD);
        return held;
    }

    private void writeOff(Node node, Object held, RemovalCause cause, Leavers leavers) {
        count--;
        total -= weightOf(held);
        leases.end(node, held);
        leavers.add(cause, node);
    }

    /** Drops what the entry holds, if it is the given value or no certain one is meant; returns whether it was fresh. */
    boolean remove(Node node, @Nullable Object value, RemovalCause cause, Leavers leavers) {
        changes.lock();
        try {
            dropIfStale(node, leases.now(), leavers);
            Object held = node.held();
            if (held == null || held == Node.DEAD || (value != null && Leases.valueOf(held) != value)) {
                return false;
            }
            drop(node, cause, leavers);
            return true;
        } finally {
            changes.unlock();
        }
    }

    /** Drops what the entry holds if it is still this lease, and no longer fresh. */
    void dropStale(Node node, Lease lease, Leavers leavers) {
        changes.lock();
        try {
            if (node.held() == lease) {
                dropIfStale(node, leases.now(), leavers);
            }
        } finally {
            changes.unlock();
        }
    }

    private void dropIfStale(Node node, long now, Leavers leavers) {
        if (node.held() instanceof Lease lease) {
            if (lease.value() == null) {
                drop(node, RemovalCause.COLLECTED, leavers);
            } else if (!lease.isFresh(now)) {
                drop(node, RemovalCause.EXPIRED, leavers);
            }
        }
    }

    /** Drops some of what is no longer fresh; returns whether there may be more. */
    boolean tidy(Leavers leavers) {
        changes.lock();
        try {
            long now = leases.now();
            return tidy(now, TIDIED_AT_ONCE, leavers) || leases.mayHaveEnded(now);
        } finally {
            changes.unlock();
        }
    }

    /** Drops at most so many entries; returns whether it found as many. */
    private boolean tidy(long now, int most, Leavers leavers) {
        for (int i = 0; i < most; i++) {
            Node node = leases.ended(now);
            if (node == null) {
                return false;
            }
            dropIfStale(node, now, leavers);
        }
        return true;
    }

    /** Returns the entries as they stand, those first that would go first. */
    List<Node> inOrder() {
        List<Node> nodes = new ArrayList<>();
        changes.lock();
        try {
            synchronized (order) {
                order.forEach(nodes::add);
            }
        } finally {
            changes.unlock();
        }
        return nodes;
    }

    long count() {
        changes.lock();
        try {
            return count;
        } finally {
            changes.unlock();
        }
    }

    long total() {
        changes.lock();
        try {
            return total;
        } finally {
            changes.unlock();
        }
    }

    private static long weightOf(@Nullable Object held) {
        if (held == null || held == Node.DEAD) {
            return 0;
        }
        return held instanceof Lease lease ? lease.weight() : 1;
    }
}
