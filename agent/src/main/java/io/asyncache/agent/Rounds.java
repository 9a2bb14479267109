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
final class Rounds implements Runnable {

    /** How often it goes round where nothing is in a hurry. */
    static final long UNHURRIED_MILLIS = 1_000;

    private static final long SHORTEST_MILLIS = 100;
    private static final long LONGEST_MILLIS = TimeUnit.SECONDS.toMillis(60);

    private final RunningAgent agent;
    private boolean begun;

    Rounds(RunningAgent agent) {
        this.agent = agent;
    }

    /** Begins, if it has not. */
    @Override
    @SuppressWarnings("removal")
    public synchronized void run() {
        if (begun) {
            return;
        }
        begun = true;
        try {
            AccessController.doPrivileged(new Beginning());
        } catch (Throwable noThread) {
            // Another call will try again.
            begun = false;
        }
    }

    /** Classes and not lambdas: the first woven class would pay for making them. */
    private final class Beginning implements PrivilegedAction<Thread> {

        @Override
        public Thread run() {
            Thread thread = new Thread(outermost(), new Going(), "asyncache-rounds", 0, false);
            thread.setDaemon(true);
            thread.setContextClassLoader(null);
            thread.start();
            return thread;
        }
    }

    private final class Going implements Runnable {

        @Override
        public void run() {
            go();
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
                pause = agent.look();
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
