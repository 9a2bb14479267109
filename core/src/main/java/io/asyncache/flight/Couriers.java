package io.asyncache.flight;

import java.security.AccessController;
import java.security.PrivilegedAction;
import java.util.List;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Threads for the application's code that must not run on the application's own: as many as are blocked in it, and one
 * more. Unbounded on purpose: on a bounded pool one caller's continuation could keep another's waiting for ever. They end
 * when there has been nothing to do for a while.
 */
public final class Couriers {

    private static final long IDLE_SECONDS = 5;

    private final AtomicLong names = new AtomicLong();
    private final ThreadPoolExecutor pool = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), this::hire);

    /** One errand: what to run, and the context class loader to run it with. */
    record Errand(Runnable work, @Nullable ClassLoader context) {}

    /** Runs all errands, in their order but none waiting for another to end. */
    void send(List<Errand> errands) {
        if (!errands.isEmpty()) {
            send(errands, 0);
        }
    }

    private void send(List<Errand> errands, int first) {
        pool.execute(() -> {
            // The rest goes to another thread before this errand can block the present one.
            if (first + 1 < errands.size()) {
                send(errands, first + 1);
            }
            run(errands.get(first));
        });
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
