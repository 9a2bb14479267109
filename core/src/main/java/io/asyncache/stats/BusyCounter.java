package io.asyncache.stats;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * A count that is added to all the time. A thread that adds much gets a cell that it alone writes: no atomic
 * instruction, and no line of the processor's cache that two threads write. All others share a {@link LongAdder}. No
 * count is lost either way.
 */
final class BusyCounter {

    /** Each so many-th addition to what is shared asks for a cell: a thread that adds now and then is not worth one. */
    static final int SHARED_FOR_A_CELL = 256;

    private static final int MOST_CELLS = 256;
    private static final int CELLS = cells(Runtime.getRuntime().availableProcessors());

    /** Until somebody gets a cell. */
    private static final @Nullable Cell[] NONE = new Cell[1];

    private final LongAdder shared = new LongAdder();

    /** How many were added to what is shared; not exact where several threads add. */
    private int asked;

    // Both written under the lock. Read without: whoever does looks for a cell that it has put there itself.
    private @Nullable Cell[] cells = NONE;

    void increment() {
        Thread thread = Thread.currentThread();
        @Nullable Cell[] present = cells;
        Cell cell = present[place(thread, present.length)];
        if (cell != null && cell.refersTo(thread)) {
            cell.increment();
        } else {
            share(thread);
        }
    }

    long sum() {
        long sum = shared.sum();
        synchronized (this) {
            for (Cell cell : cells) {
                sum += cell == null ? 0 : cell.count();
            }
        }
        return sum;
    }

    /** Too long to be compiled into its caller, which has to be short itself for that. */
    private void share(Thread thread) {
        shared.increment();
        if (++asked % SHARED_FOR_A_CELL != 0) {
            return;
        }
        synchronized (this) {
            claim(thread);
        }
    }

    /** The thread gets the cell in its place, unless another has it that lives. */
    private void claim(Thread thread) {
        if (cells == NONE) {
            cells = new Cell[CELLS];
        }
        int place = place(thread, CELLS);
        Cell present = cells[place];
        if (present == null) {
            cells[place] = new Cell(thread, 0);
        } else if (present.refersTo(null)) {
            // It has been collected, so that it has written for the last time.
            cells[place] = new Cell(thread, present.count());
        }
    }

    /** By the number: threads of one pool are numbered in a row, and each gets a place of its own. */
    private static int place(Thread thread, int length) {
        return (int) thread.getId() & (length - 1);
    }

    private static int cells(int processors) {
        return Math.min(MOST_CELLS, Integer.highestOneBit(Math.max(1, processors)) * 8);
    }

    /** Keeps the count from sharing a line of the processor's cache, or the line fetched with it, with what lies before. */
    private abstract static class Apart extends WeakReference<Thread> {

        @SuppressWarnings("unused")
        private long a, b, c, d, e, f, g, h, i, j, k, l, m, n, o;

        Apart(Thread owner) {
            super(owner);
        }
    }

    private abstract static class Counted extends Apart {

        private static final VarHandle COUNT;

        static {
            try {
                COUNT = MethodHandles.lookup().findVarHandle(Counted.class, "count", long.class);
            } catch (ReflectiveOperationException impossible) {
                throw new ExceptionInInitializerError(impossible);
            }
        }

        private long count;

        Counted(Thread owner, long count) {
            super(owner);
            COUNT.setOpaque(this, count);
        }

        /** By the owner alone. */
        final void increment() {
            COUNT.setOpaque(this, count + 1);
        }

        final long count() {
            return (long) COUNT.getOpaque(this);
        }
    }

    /** What one thread has added. The thread is held weakly: it may be gone, and its class's loader with it. */
    private static final class Cell extends Counted {

        /** The same towards what lies behind. */
        @SuppressWarnings("unused")
        private long a, b, c, d, e, f, g, h, i, j, k, l, m, n, o;

        Cell(Thread owner, long count) {
            super(owner, count);
        }
    }
}
