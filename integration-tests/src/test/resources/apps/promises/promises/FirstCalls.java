package promises;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** S3 where it is hardest: the very first calls of a method, from many threads at once. */
public final class FirstCalls {
    private static final int CALLERS = 32;

    public static void main(String[] args) throws Exception {
        CompletableFuture<String> own = Calls.pending("first");
        CyclicBarrier together = new CyclicBarrier(CALLERS);
        ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
        List<Future<CompletableFuture<String>>> calls = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            calls.add(threads.submit(() -> {
                together.await();
                return Calls.cached("first");
            }));
        }
        for (Future<CompletableFuture<String>> call : calls) {
            call.get();
        }
        System.out.println("runs=" + Calls.runs("first"));
        own.complete("value");
        for (Future<CompletableFuture<String>> call : calls) {
            if (!call.get().join().equals("value")) {
                throw new AssertionError("another value");
            }
        }
        threads.shutdown();
    }
}
