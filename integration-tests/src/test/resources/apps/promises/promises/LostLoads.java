package promises;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** S10 and S12, with a short coalesce-timeout. */
public final class LostLoads {
    public static void main(String[] args) throws Exception {
        sameThread();
        otherThread();
        neverCompletes();
        otherKeys();
        nullFuture(
                "returns null, then a value",
                () -> CompletableFuture.completedFuture(
                        "second run on " + Thread.currentThread().getName().replaceAll("[^a-z].*", "")));
        nullFuture("returns null, always", () -> null);
    }

    private static void sameThread() throws Exception {
        AtomicInteger depth = new AtomicInteger();
        Calls.body(
                "same",
                () -> depth.getAndIncrement() == 0
                        ? Calls.cached("same").thenApply(inner -> "outer " + inner)
                        : CompletableFuture.completedFuture("inner"));
        System.out.println("same thread=" + bounded(Calls.cached("same")) + ", runs " + Calls.runs("same"));
    }

    private static void otherThread() throws Exception {
        AtomicInteger depth = new AtomicInteger();
        Calls.body(
                "other",
                () -> depth.getAndIncrement() == 0
                        ? CompletableFuture.supplyAsync(
                                () -> "outer " + Calls.cached("other").join())
                        : CompletableFuture.completedFuture("inner"));
        System.out.println("other thread=" + bounded(Calls.cached("other")) + ", runs " + Calls.runs("other"));
    }

    private static void neverCompletes() throws Exception {
        AtomicInteger runs = new AtomicInteger();
        Calls.body(
                "never",
                () -> runs.getAndIncrement() == 0
                        ? new CompletableFuture<>()
                        : CompletableFuture.completedFuture("fresh"));
        CompletableFuture<String> lost = Calls.cached("never");
        System.out.println("joined a lost load=" + bounded(Calls.cached("never")));
        System.out.println("came later=" + bounded(Calls.cached("never")) + ", the lost one is done " + lost.isDone());
    }

    private static void otherKeys() throws Exception {
        for (int i = 0; i <= 40; i++) {
            int number = i;
            Calls.body(
                    "deep" + i,
                    () -> number == 40
                            ? CompletableFuture.completedFuture("deep")
                            : Calls.cached("deep" + (number + 1)).thenApply(value -> value));
        }
        Calls.body("wide", () -> {
            List<CompletableFuture<String>> parts = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                parts.add(Calls.cached("deep" + i));
            }
            return CompletableFuture.allOf(parts.toArray(CompletableFuture<?>[]::new))
                    .thenApply(done -> "wide");
        });
        System.out.println("other keys=" + bounded(Calls.cached("wide")) + bounded(Calls.cached("deep0")) + ", runs "
                + Calls.runs("deep0") + Calls.runs("deep20") + Calls.runs("deep40"));
    }

    private interface Second {
        CompletableFuture<String> run();
    }

    /** A body that returns null for its caller while another one has joined; the second run is for that one. */
    private static void nullFuture(String name, Second second) throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch joinedIt = new CountDownLatch(1);
        AtomicInteger runs = new AtomicInteger();
        Calls.body(name, () -> {
            if (runs.getAndIncrement() > 0) {
                return second.run();
            }
            running.countDown();
            await(joinedIt);
            return null;
        });
        CompletableFuture<String> leader =
                CompletableFuture.supplyAsync(() -> Calls.cached(name) == null ? "null" : "a future");
        running.await();
        CompletableFuture<String> joined = Calls.cached(name);
        joinedIt.countDown();
        System.out.println(name + ", leader=" + bounded(leader));
        System.out.println(name + ", joined="
                + bounded(joined.exceptionally(failure ->
                        failure.getClass().getSimpleName() + ", has a message " + (failure.getMessage() != null))));
    }

    private static String bounded(CompletableFuture<String> future) throws Exception {
        return future.get(30, TimeUnit.SECONDS);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
