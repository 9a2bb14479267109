package versioned;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;

/** A source that numbers its versions, answers at once or later, and fails now and then. */
final class Source {
    static final int KEYS = 3;

    private static final ScheduledExecutorService LATER = Executors.newScheduledThreadPool(2, task -> {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    });

    private final AtomicLongArray versions = new AtomicLongArray(KEYS);

    CompletableFuture<Long> load(int key) {
        long version = versions.get(key);
        int way = ThreadLocalRandom.current().nextInt(10);
        if (way == 0) {
            throw new Down();
        }
        if (way == 1) {
            return CompletableFuture.failedFuture(new Down());
        }
        return way < 5 ? CompletableFuture.completedFuture(version) : later(version, way == 9);
    }

    private static CompletableFuture<Long> later(long version, boolean fails) {
        CompletableFuture<Long> own = new CompletableFuture<>();
        LATER.schedule(
                () -> fails ? own.completeExceptionally(new Down()) : own.complete(version),
                ThreadLocalRandom.current().nextInt(3_000),
                TimeUnit.MICROSECONDS);
        return own;
    }

    long loadHere(int key) throws InterruptedException {
        long version = versions.get(key);
        if (ThreadLocalRandom.current().nextInt(10) == 0) {
            throw new Down();
        }
        TimeUnit.MICROSECONDS.sleep(ThreadLocalRandom.current().nextInt(1_000));
        return version;
    }

    long next(int key) {
        return versions.incrementAndGet(key);
    }

    CompletableFuture<Long> nextLater(int key) {
        return later(next(key), false);
    }

    void nextOfAll() {
        for (int key = 0; key < KEYS; key++) {
            next(key);
        }
    }

    long version(int key) {
        return versions.get(key);
    }

    /** How it fails. */
    static final class Down extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Down() {
            super("down", null, false, false);
        }
    }
}
