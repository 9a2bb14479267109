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

    /** What one thread has added. The thread is held weakly: it may be gone, and its class's loader with it. */
    private static final class Cell extends WeakReference<Thread> {

        private static final VarHandle COUNTS = MethodHandles.arrayElementVarHandle(long[].class);

        /** Far enough from both ends that no neighbour in memory shares a line, or the line fetched with it. */
        private static final int MIDDLE = 15;

        private final long[] counts = new long[2 * MIDDLE + 1];

        Cell(Thread owner, long count) {
            super(owner);
            COUNTS.setOpaque(counts, MIDDLE, count);
        }

        /** By the owner alone. */
        void increment() {
            COUNTS.setOpaque(counts, MIDDLE, counts[MIDDLE] + 1);
        }

        long count() {
            return (long) COUNTS.getOpaque(counts, MIDDLE);
        }
    }
}
