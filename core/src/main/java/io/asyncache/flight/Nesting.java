package io.asyncache.flight;

import java.util.ArrayDeque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Runs the continuations of callers that ran their loads, on the thread that completes the load, without growing its
 * stack with the length of the chain: a load that ends may end the load that waits for it, and so on. {@link
 * CompletableFuture} flattens such chains within itself; where our own futures stand between, this does it.
 *
 * <p>What is running is kept by thread in a map, not in thread-locals, which outlive the application.
 */
final class Nesting {

    private static final int DEEPEST = 16;

    private static final class Level {
        private final ArrayDeque<Runnable> deferred = new ArrayDeque<>();
        private int depth;
    }

    private final ConcurrentHashMap<Thread, Level> levels = new ConcurrentHashMap<>();

    /** Runs the task now, or after what this thread is running already if that is nested deeply. */
    void run(Runnable task) {
        Thread thread = Thread.currentThread();
        Level level = levels.get(thread);
        if (level == null) {
            outermost(thread, task);
        } else if (level.depth < DEEPEST) {
            level.depth++;
            try {
                task.run();
            } finally {
                level.depth--;
            }
        } else {
            level.deferred.add(task);
        }
    }

    private void outermost(Thread thread, Runnable task) {
        Level level = new Level();
        levels.put(thread, level);
        try {
            for (Runnable next = task; next != null; next = level.deferred.poll()) {
                next.run();
            }
        } finally {
            levels.remove(thread);
        }
    }
}
