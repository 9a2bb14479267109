package io.asyncache.agent;

import java.security.AccessController;
import java.security.PrivilegedAction;
import java.util.concurrent.TimeUnit;

/**
 * The thread that goes round and looks after what is nobody's call: whether the file has changed, whether there is an MBean
 * server by now. Not the clock's thread, since a look at a file may take long on some machines' disks, and a clock that
 * waited for it would keep values for too long.
 *
 * <p>It is started once the application has begun, and is a daemon without context class loader.
 */
final class Rounds {

    /** Something to be looked after. */
    interface Stop {

        /** Looks after it; returns in how many milliseconds it wants to be looked after again, at most. */
        long look();
    }

    private static final long SHORTEST_MILLIS = 100;
    private static final long LONGEST_MILLIS = TimeUnit.SECONDS.toMillis(60);

    private final Stop stop;
    private boolean begun;

    Rounds(Stop stop) {
        this.stop = stop;
    }

    /** Begins, if it has not. */
    @SuppressWarnings("removal")
    synchronized void begin() {
        if (begun) {
            return;
        }
        begun = true;
        try {
            AccessController.doPrivileged((PrivilegedAction<Thread>) () -> {
                Thread thread = new Thread(outermost(), this::go, "asyncache-rounds", 0, false);
                thread.setDaemon(true);
                thread.setContextClassLoader(null);
                thread.start();
                return thread;
            });
        } catch (Throwable noThread) {
            // Another call will try again.
            begun = false;
        }
    }

    private static ThreadGroup outermost() {
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        while (group.getParent() != null) {
            group = group.getParent();
        }
        return group;
    }

    private void go() {
        while (true) {
            long pause = LONGEST_MILLIS;
            try {
                pause = stop.look();
            } catch (Throwable failed) {
                // What it looks after has told what there was to tell; the next round may do better.
            }
            try {
                Thread.sleep(Math.max(SHORTEST_MILLIS, Math.min(LONGEST_MILLIS, pause)));
            } catch (InterruptedException noReason) {
                // Nobody ends it but the JVM.
            }
        }
    }
}
