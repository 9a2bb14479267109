package io.asyncache.flight;

import java.security.AccessController;
import java.security.PrivilegedAction;
import java.util.List;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Threads for the application's code that must not run on the application's own: as many as are blocked in it, and one
 * more. Unbounded on purpose: on a bounded pool one caller's continuation could keep another's waiting for ever. They end
 * when there has been nothing to do for a while.
 *
 * <p>Each cache, and so each class loader, has couriers of its own: what an application leaves in thread-locals on them
 * is seen by no other, and goes when they go.
 */
public final class Couriers {

    private static final long IDLE_SECONDS = 5;

    private final AtomicLong names = new AtomicLong();
    private final ThreadPoolExecutor pool;

    /** Hires nobody yet. */
    public Couriers() {
        pool = pool(new Hiring());
    }

    /** Hires by the given way. */
    Couriers(ThreadFactory hiring) {
        pool = pool(hiring);
    }

    /** A class and not a lambda, which the first link would pay for making. */
    private final class Hiring implements ThreadFactory {

        @Override
        public Thread newThread(Runnable work) {
            return hire(work);
        }
    }

    private static ThreadPoolExecutor pool(ThreadFactory hiring) {
        return new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), hiring);
    }

    /**
     * One errand.
     *
     * @param work what to run on a courier
     * @param otherwise run on the present thread, if the machine has no thread for a courier
     * @param context the context class loader for the work
     */
    record Errand(
            Runnable work,
            Consumer<Throwable> otherwise,
            @Nullable ClassLoader context) {}

    /** Runs all errands, in their order but none waiting for another to end. */
    void send(List<Errand> errands) {
        if (!errands.isEmpty()) {
            send(errands, 0);
        }
    }

    private void send(List<Errand> errands, int first) {
        try {
            pool.execute(() -> {
                // The rest goes to another thread before this errand can block the present one.
                if (first + 1 < errands.size()) {
                    send(errands, first + 1);
                }
                run(errands.get(first));
            });
        } catch (Throwable noThread) {
            errands.subList(first, errands.size())
                    .forEach(errand -> errand.otherwise().accept(noThread));
        }
    }

    private static void run(Errand errand) {
        Thread thread = Thread.currentThread();
        thread.setContextClassLoader(errand.context());
        try {
            errand.work().run();
        } catch (Throwable applications) {
            // Whatever the application's code throws here ends where a pool's own thread would end it: nowhere.
        } finally {
            thread.setContextClassLoader(null);
            Thread.interrupted();
        }
    }

    /**
     * Makes a thread that inherits nothing of the one that needs it: neither thread-locals nor its access control
     * context, which would hold the application's class loader for as long as the thread lives.
     */
    @SuppressWarnings("removal")
    private Thread hire(Runnable work) {
        String name = "asyncache-courier-" + names.incrementAndGet();
        return AccessController.doPrivileged((PrivilegedAction<Thread>) () -> new Courier(work, name));
    }
}
