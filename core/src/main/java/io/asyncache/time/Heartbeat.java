package io.asyncache.time;

import java.lang.ref.WeakReference;
import java.security.AccessController;
import java.security.PrivilegedAction;
import java.util.Iterator;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * asyncache's one thread of its own that runs by itself: it moves the coarse clock and looks after those who wait.
 *
 * <p>It starts with the first reading of its clock, sleeps while nobody reads the clock and nobody waits, and holds what
 * it looks after weakly, so that an application that is gone can be collected. Its context class loader is null.
 */
public final class Heartbeat {

    /** Somebody whose waiting must end in time. */
    public interface Watch {

        /**
         * Looks for what is due.
         *
         * @param now the ticker's time
         * @return whether somebody still waits, so that the heart must go on beating
         */
        boolean look(long now);
    }

    private static final int BEATS_PER_LOOK = 8;
    private static final int BEATS_PER_CHECK = 512;

    /** How many watches there may be before those that are gone are looked for. */
    private static final int FEW = 64;

    private final Ticker system = new SystemTime();
    private final CoarseClock clock = new CoarseClock(system, new Alarm());
    private final ConcurrentLinkedQueue<WeakReference<Watch>> watches = new ConcurrentLinkedQueue<>();

    /** How many watches there are, about, and when to tidy up next; guarded by the watches. */
    private int attended;

    private int tidyAt = FEW;

    private volatile @Nullable Thread thread;
    private volatile boolean asleep;

    /** Returns the clock that this heartbeat moves. */
    public Ticker clock() {
        return clock;
    }

    /** Looks after the given watch for as long as somebody else holds it. */
    public void attend(Watch watch) {
        synchronized (watches) {
            watches.add(new WeakReference<>(watch));
            attended++;
            if (attended >= tidyAt) {
                tidy();
                tidyAt = Math.max(FEW, 2 * attended);
            }
        }
    }

    /** Here too, since watches may come and go while the heart rests; not each time, as there may be thousands. */
    private void tidy() {
        int left = 0;
        for (Iterator<WeakReference<Watch>> each = watches.iterator(); each.hasNext(); ) {
            if (each.next().refersTo(null)) {
                each.remove();
            } else {
                left++;
            }
        }
        attended = left;
    }

    /** Returns how many are looked after. */
    int attended() {
        return watches.size();
    }

    /** Returns whether the heart sleeps, or has never beaten. */
    boolean isResting() {
        return thread == null || asleep;
    }

    /** Classes and not lambdas, here as below: the first link would pay for making each. */
    private static final class SystemTime implements Ticker {

        @Override
        public long read() {
            return System.nanoTime();
        }
    }

    private final class Alarm implements Runnable {

        @Override
        public void run() {
            wake();
        }
    }

    private final class Life implements Runnable {

        @Override
        public void run() {
            live();
        }
    }

    private final class Birth implements PrivilegedAction<Thread> {

        private final ThreadGroup group;

        Birth(ThreadGroup group) {
            this.group = group;
        }

        @Override
        public Thread run() {
            Thread made = new Thread(group, new Life(), "asyncache", 0, false);
            made.setDaemon(true);
            made.setContextClassLoader(null);
            made.setPriority(Thread.NORM_PRIORITY);
            return made;
        }
    }

    private void wake() {
        Thread beating = thread;
        if (beating == null) {
            try {
                start();
            } catch (Throwable noThread) {
                // Readers have the system's time meanwhile, and the next one tries again.
            }
        } else if (asleep) {
            LockSupport.unpark(beating);
        }
    }

    private synchronized void start() {
        if (thread == null) {
            Thread started = newThread();
            started.start();
            thread = started;
        }
    }

    /** Makes a thread that keeps nothing of the application's thread that was the first to need it. */
    @SuppressWarnings("removal")
    private Thread newThread() {
        ThreadGroup outermost = Thread.currentThread().getThreadGroup();
        while (outermost.getParent() != null) {
            outermost = outermost.getParent();
        }
        return AccessController.doPrivileged(new Birth(outermost));
    }

    private void live() {
        try {
            beat();
        } finally {
            // The machine may be out of memory. A clock that stood still would keep values for ever: readers ask the
            // system from now on, and the first of them starts another thread.
            synchronized (this) {
                clock.sleep();
                asleep = false;
                thread = null;
            }
        }
    }

    private void beat() {
        int beats = 0;
        boolean waiting = false;
        while (true) {
            long now = clock.tick();
            beats++;
            if (beats % BEATS_PER_LOOK == 0) {
                waiting = look(now);
            }
            if (beats >= BEATS_PER_CHECK) {
                beats = 0;
                if (!clock.takeUsed() && !waiting) {
                    rest();
                }
            }
            // A little less than a tick: the system's timers are late by some microseconds.
            LockSupport.parkNanos(this, CoarseClock.TICK_NANOS * 9 / 10);
        }
    }

    /** Sleeps until a reader finds the clock asleep. */
    private void rest() {
        asleep = true;
        clock.sleep();
        // The clock may have been read, and somebody begun to wait, between the question and the sleep; that reader did
        // not see it asleep, but the next one will, and a reader that came after has unparked us already.
        if (!clock.takeUsed() && !look(system.read())) {
            LockSupport.park(this);
        }
        asleep = false;
    }

    private boolean look(long now) {
        boolean waiting = false;
        for (WeakReference<Watch> reference : watches) {
            Watch watch = reference.get();
            if (watch == null) {
                watches.remove(reference);
            } else {
                try {
                    waiting |= watch.look(now);
                } catch (Throwable failed) {
                    // One cache's trouble is not another's: the others are looked after all the same.
                    waiting = true;
                }
            }
        }
        return waiting;
    }
}
