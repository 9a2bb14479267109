package shapes;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Counts the bodies that ran and prints one line for each shape: what its two calls answered, and the runs. */
final class Report {
    private static final AtomicInteger RUNS = new AtomicInteger();

    /** Called by every body. */
    static void ran() {
        RUNS.incrementAndGet();
    }

    static <T> void twice(String shape, Supplier<? extends CompletionStage<T>> call) {
        RUNS.set(0);
        T first = call.get().toCompletableFuture().join();
        T second = call.get().toCompletableFuture().join();
        System.out.println(shape + "=" + first + " " + second + " runs " + RUNS);
    }

    private Report() {}
}
