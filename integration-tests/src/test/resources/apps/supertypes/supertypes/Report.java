package supertypes;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the bodies that ran and prints what two calls answered, and the runs. */
final class Report {
    private static final AtomicInteger RUNS = new AtomicInteger();

    static <T> T ran(T value) {
        RUNS.incrementAndGet();
        return value;
    }

    static <T> CompletableFuture<T> later(T value) {
        return CompletableFuture.completedFuture(ran(value));
    }

    static void twice(String name, Callable<?> call) throws Exception {
        RUNS.set(0);
        System.out.println(name + "=" + value(call) + ", " + value(call) + ", runs " + RUNS);
    }

    private static Object value(Callable<?> call) throws Exception {
        Object value = call.call();
        return value instanceof CompletableFuture<?> future ? future.join() : value;
    }

    private Report() {}
}
