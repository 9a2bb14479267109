package blocking;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** One cached method whose body is said for each key, and threads that call it. */
final class Calls {
    private static final Map<String, Callable<Object>> BODIES = new ConcurrentHashMap<>();
    private static final Map<String, AtomicInteger> RUNS = new ConcurrentHashMap<>();

    static void body(String key, Callable<Object> body) {
        RUNS.put(key, new AtomicInteger());
        BODIES.put(key, body);
    }

    static Object cached(String key) throws Exception {
        RUNS.get(key).incrementAndGet();
        return BODIES.get(key).call();
    }

    /** The same for callers that wait for another's load for a second only. */
    static Object impatient(String key) throws Exception {
        RUNS.get(key).incrementAndGet();
        return BODIES.get(key).call();
    }

    static int runs(String key) {
        return RUNS.get(key).get();
    }

    /** A call on a thread of its own. */
    static final class Caller {
        private final FutureTask<Object> task;
        private final Thread thread;

        Caller(Callable<Object> call) {
            task = new FutureTask<>(call);
            thread = new Thread(task);
            thread.setDaemon(true);
            thread.start();
        }

        static Caller of(String key) {
            return new Caller(() -> cached(key));
        }

        /** Returns when it waits for another caller's load, without having run a body. */
        Caller joined(String key) throws Exception {
            int runs = runs(key);
            until(() -> thread.getState() == Thread.State.WAITING);
            if (runs(key) != runs) {
                throw new AssertionError("it has run the body of " + key);
            }
            return this;
        }

        void interrupt() {
            thread.interrupt();
        }

        /** The value, or the exception itself. */
        Object outcome() throws Exception {
            try {
                return task.get(60, TimeUnit.SECONDS);
            } catch (ExecutionException thrown) {
                return thrown.getCause();
            }
        }
    }

    /** A body that says when it runs, and goes on when it is let. */
    static final class Held implements Callable<Object> {
        final CountDownLatch runs = new CountDownLatch(1);
        final CountDownLatch let = new CountDownLatch(1);
        private final Callable<Object> end;

        Held(Callable<Object> end) {
            this.end = end;
        }

        @Override
        public Object call() throws Exception {
            runs.countDown();
            await(let);
            return end.call();
        }
    }

    static void await(CountDownLatch latch) throws InterruptedException {
        if (!latch.await(60, TimeUnit.SECONDS)) {
            throw new AssertionError("nobody came");
        }
    }

    /** Waits for what shows itself in no other way than by looking. */
    static void until(Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.call()) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("it didn't come to that");
            }
            Thread.sleep(1);
        }
    }

    private Calls() {}
}
