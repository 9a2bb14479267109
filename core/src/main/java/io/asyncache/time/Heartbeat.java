package io.asyncache.time;

import java.lang.ref.WeakReference;
import java.security.AccessController;
import java.security.PrivilegedAction;
import java.util.concurrent.CopyOnWriteArrayList;
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

    private final Ticker system = System::nanoTime;
    private final CoarseClock clock = new CoarseClock(system, this::wake);
    private final CopyOnWriteArrayList<WeakReference<Watch>> watches = new CopyOnWriteArrayList<>();
    private volatile @Nullable Thread thread;
    private volatile boolean asleep;

    /** Returns the clock that this heartbeat moves. */
    public Ticker clock() {
        return clock;
    }

    /** Looks after the given watch for as long as somebody else holds it. */
    public void attend(Watch watch) {
        // Here too, since watches may come and go while the heart rests.
        watches.removeIf(reference -> reference.refersTo(null));
        watches.add(new WeakReference<>(watch));
    }

    /** Returns how many are looked after. */
    int attended() {
        return watches.size();
    }

    /** Returns whether the heart sleeps, or has never beaten. */
    boolean isResting() {
        return thread == null || asleep;
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
        ThreadGroup group = outermost;
        return AccessController.doPrivileged((PrivilegedAction<Thread>) () -> {
            Thread made = new Thread(group, this::live, "asyncache", 0, false);
            made.setDaemon(true);
            made.setContextClassLoader(null);
            made.setPriority(Thread.NORM_PRIORITY);
            return made;
        });
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
