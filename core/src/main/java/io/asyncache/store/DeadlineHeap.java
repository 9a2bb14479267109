package io.asyncache.store;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Deadlines in any order, and such as move when a value is got: a heap with four children to a node, logarithmic in the
 * number of entries (a newcomer that outlives the others, which is the usual case, in constant time).
 *
 * <p>A hit only notes the time, without a lock. The heap learns of it when the deadline that it knows has passed: it
 * never knows one that is too late, so that nothing due can hide below its top. Such lessons are bounded for each look,
 * lest somebody who puts one value pays for a million that were got since they came.
 */
final class DeadlineHeap implements Deadlines {

    private static final int CHILDREN = 4;
    private static final int FIRST_LENGTH = 16;
    private static final int LONGEST = Integer.MAX_VALUE - 8;
    private static final int LESSONS_A_LOOK = 64;

    private final StoreSpec spec;
    private final long afterAccess;

    /** The known deadlines beside their leases: comparing them must not lead all over the memory. */
    private long[] known = new long[FIRST_LENGTH];

    private @Nullable Heaped[] leases = new Heaped[FIRST_LENGTH];
    private int count;

    DeadlineHeap(StoreSpec spec) {
        this.spec = spec;
        this.afterAccess = spec.nanosAfterAccess();
    }

    @Override
    public Lease lease(Node node, Object valueOrHandle, long weight, long now, long own) {
        long latest = now + spec.nanosAfterWrite(own);
        if (afterAccess == StoreSpec.FOR_EVER) {
            return weight == 1
                    ? new Heaped(node, valueOrHandle, latest)
                    : new WeighedHeaped(node, valueOrHandle, latest, weight);
        }
        return weight == 1
                ? new Touched(node, valueOrHandle, latest, now, afterAccess)
                : new WeighedTouched(node, valueOrHandle, latest, now, afterAccess, weight);
    }

    @Override
    public void add(Node node, Lease lease) {
        if (count == known.length) {
            int longer = (int) Math.min(LONGEST, count * 2L);
            long[] longerKnown = Arrays.copyOf(known, longer);
            leases = Arrays.copyOf(leases, longer);
            known = longerKnown;
        }
        Heaped added = (Heaped) lease;
        rise(count++, added, added.deadline());
    }

    @Override
    public void remove(Node node, Lease lease) {
        Heaped leaving = (Heaped) lease;
        int slot = leaving.slot;
        if (slot == Heaped.OUTSIDE) {
            // There was no memory to take it in.
            return;
        }
        count--;
        Heaped moved = at(count);
        long deadline = known[count];
        leases[count] = null;
        leaving.slot = Heaped.OUTSIDE;
        if (slot < count) {
            sink(slot, moved, deadline);
            if (moved.slot == slot) {
                rise(slot, moved, deadline);
            }
        }
    }

    @Override
    public @Nullable Node due(long now) {
        for (int lesson = 0; lesson < LESSONS_A_LOOK && mayBeDue(now); lesson++) {
            Heaped top = at(0);
            long deadline = top.deadline();
            if (deadline - now <= 0) {
                return top.node;
            }
            sink(0, top, deadline);
        }
        return null;
    }

    @Override
    public boolean mayBeDue(long now) {
        return count > 0 && known[0] - now <= 0;
    }

    private void rise(int from, Heaped lease, long deadline) {
        int slot = from;
        while (slot > 0) {
            int parent = (slot - 1) / CHILDREN;
            if (known[parent] - deadline <= 0) {
                break;
            }
            set(slot, at(parent), known[parent]);
            slot = parent;
        }
        set(slot, lease, deadline);
    }

    private void sink(int from, Heaped lease, long deadline) {
        int slot = from;
        while (true) {
            int child = earliestChild(slot);
            if (child < 0 || known[child] - deadline >= 0) {
                break;
            }
            set(slot, at(child), known[child]);
            slot = child;
        }
        set(slot, lease, deadline);
    }

    private int earliestChild(int slot) {
        // As a long: four times the slot of a heap of a thousand million is more than an int holds.
        long first = (long) CHILDREN * slot + 1;
        if (first >= count) {
            return -1;
        }
        int earliest = (int) first;
        int end = (int) Math.min(count, first + CHILDREN);
        for (int child = earliest + 1; child < end; child++) {
            if (known[child] - known[earliest] < 0) {
                earliest = child;
            }
        }
        return earliest;
    }

    private Heaped at(int slot) {
        Heaped lease = leases[slot];
        assert lease != null;
        return lease;
    }

    private void set(int slot, Heaped lease, long deadline) {
        leases[slot] = lease;
        known[slot] = deadline;
        lease.slot = slot;
    }

    private static class Heaped extends Lease {

        private static final int OUTSIDE = -1;

        private final Node node;
        private final long latest;
        private int slot = OUTSIDE;

        Heaped(Node node, Object valueOrHandle, long latest) {
            super(valueOrHandle);
            this.node = node;
            this.latest = latest;
        }

        long deadline() {
            return latest;
        }

        @Override
        final long remaining(long now) {
            return latest - now;
        }

        @Override
        final boolean isFresh(long now) {
            return deadline() - now > 0;
        }
    }

    /** One whose deadline moves when its value is got. */
    private static class Touched extends Heaped {

        private final long afterAccess;

        /** Without a lock. Of two hits at once the earlier may win: by as much the value may expire too early. */
        private long accessed;

        Touched(Node node, Object valueOrHandle, long latest, long now, long afterAccess) {
            super(node, valueOrHandle, latest);
            this.afterAccess = afterAccess;
            this.accessed = now;
        }

        @Override
        final long deadline() {
            long unlessGot = accessed + afterAccess;
            long latest = super.deadline();
            return unlessGot - latest < 0 ? unlessGot : latest;
        }

        @Override
        final void touch(long now) {
            if (now - accessed > 0) {
                accessed = now;
            }
        }
    }

    private static final class WeighedHeaped extends Heaped {

        private final long weight;

        WeighedHeaped(Node node, Object valueOrHandle, long latest, long weight) {
            super(node, valueOrHandle, latest);
            this.weight = weight;
        }

        @Override
        long weight() {
            return weight;
        }
    }

    private static final class WeighedTouched extends Touched {

        private final long weight;

        WeighedTouched(Node node, Object valueOrHandle, long latest, long now, long afterAccess, long weight) {
            super(node, valueOrHandle, latest, now, afterAccess);
            this.weight = weight;
        }

        @Override
        long weight() {
            return weight;
        }
    }
}
