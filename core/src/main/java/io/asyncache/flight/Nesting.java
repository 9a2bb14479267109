package io.asyncache.flight;

import java.util.ArrayDeque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Runs what the end of one load sets off on the thread that ends it, without growing that thread's stack with the length
 * of the chain: a load that ends may end the load that waits for it, and so on. {@link CompletableFuture} flattens such
 * chains within itself; where our own futures stand between, this does it.
 *
 * <p>What is nested too deeply runs half-way up, not at the very top, so that it has run when the application's code
 * that set the chain off goes on, which may wait for the chain's end.
 *
 * <p>What is running is kept by thread in a map, not in thread-locals, which outlive the application.
 */
public final class Nesting {

    private static final int DEEPEST = 32;
    private static final int HALF_WAY = DEEPEST / 2;

    private static final class Level {
        private final ArrayDeque<Runnable> deferred = new ArrayDeque<>();
        private int depth;
    }

    private final ConcurrentHashMap<Thread, Level> levels = new ConcurrentHashMap<>();

    /** Runs the task now, or after what this thread is running already if that is nested deeply. */
    public void run(Runnable task) {
        Thread thread = Thread.currentThread();
        Level level = levels.get(thread);
        if (level == null) {
            level = new Level();
            levels.put(thread, level);
            try {
                runNested(level, task);
            } finally {
                levels.remove(thread);
            }
        } else if (level.depth < DEEPEST) {
            runNested(level, task);
        } else {
            level.deferred.add(task);
        }
    }

    private static void runNested(Level level, Runnable task) {
        level.depth++;
        try {
            task.run();
        } finally {
            if (level.depth <= HALF_WAY) {
                runDeferred(level);
            }
            level.depth--;
        }
    }

    private static void runDeferred(Level level) {
        for (Runnable next = level.deferred.poll(); next != null; next = level.deferred.poll()) {
            try {
                next.run();
            } catch (Throwable machines) {
                // The application's own stay in its futures; what gets here must not keep the others from running.
            }
        }
    }
}
