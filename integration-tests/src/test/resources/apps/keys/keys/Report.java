package keys;

import java.util.StringJoiner;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the bodies that ran and prints a line for each group of calls: what they answered, and the runs. */
final class Report {
    private static final AtomicInteger RUNS = new AtomicInteger();

    /** The result of a body. */
    static <T> T ran(T value) {
        RUNS.incrementAndGet();
        return value;
    }

    /** The same, as a future. */
    static <T> CompletableFuture<T> later(T value) {
        return CompletableFuture.completedFuture(ran(value));
    }

    static void calls(String name, Callable<?>... calls) throws Exception {
        RUNS.set(0);
        StringJoiner answers = new StringJoiner(" ");
        for (Callable<?> call : calls) {
            Object answer = call.call();
            answers.add(String.valueOf(answer instanceof CompletableFuture<?> future ? future.join() : answer));
        }
        System.out.println(name + "=" + answers + ", runs " + RUNS);
    }

    private Report() {}
}
