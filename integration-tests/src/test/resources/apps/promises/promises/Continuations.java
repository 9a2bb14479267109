package promises;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;

/** S6: continuations that wait for other callers' futures, where there is no thread to spare. */
public final class Continuations {
    public static void main(String[] args) throws Exception {
        ExecutorService single = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "single");
            thread.setDaemon(true);
            return thread;
        });
        waitForEachOther("single thread", single, 2);
        waitForEachOther("single thread, many", single, 20);
        waitForEachOther("common pool", ForkJoinPool.commonPool(), 2);
        waitForEachOther("common pool, many", ForkJoinPool.commonPool(), 20);
        blockedNeighbour(single);
        threadOfLeader(single);
    }

    /** Every caller's continuation waits for every other caller's future. */
    private static void waitForEachOther(String name, Executor executor, int callers) throws Exception {
        CountDownLatch attached = new CountDownLatch(1);
        Calls.body(name, () -> CompletableFuture.supplyAsync(() -> after(attached), executor));
        @SuppressWarnings("unchecked")
        CompletableFuture<String>[] futures = new CompletableFuture[callers];
        for (int i = 0; i < callers; i++) {
            futures[i] = Calls.cached(name);
        }
        CompletableFuture<?>[] continuations = new CompletableFuture<?>[callers];
        for (int i = 0; i < callers; i++) {
            continuations[i] = futures[i].thenAccept(
                    value -> CompletableFuture.allOf(futures).join());
        }
        attached.countDown();
        CompletableFuture.allOf(continuations).get(30, TimeUnit.SECONDS);
        System.out.println(name + "=finished, runs " + Calls.runs(name));
    }

    /** The first caller's continuation blocks; the second caller's future completes, and its continuation runs. */
    private static void blockedNeighbour(Executor executor) throws Exception {
        CountDownLatch attached = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Calls.body("blocked", () -> CompletableFuture.supplyAsync(() -> after(attached), executor));
        CompletableFuture<Void> leader = Calls.cached("blocked").thenAccept(value -> after(release));
        CompletableFuture<Void> joined = Calls.cached("blocked").thenAccept(value -> after(release));
        CompletableFuture<String> third = Calls.cached("blocked").thenApply(value -> value + "!");
        attached.countDown();
        System.out.println("blocked neighbour=" + third.get(30, TimeUnit.SECONDS));
        release.countDown();
        CompletableFuture.allOf(leader, joined).get(30, TimeUnit.SECONDS);
    }

    private static void threadOfLeader(Executor executor) throws Exception {
        CountDownLatch attached = new CountDownLatch(1);
        Calls.body("thread", () -> CompletableFuture.supplyAsync(() -> after(attached), executor));
        CompletableFuture<String> leader =
                Calls.cached("thread").thenApply(value -> Thread.currentThread().getName());
        attached.countDown();
        System.out.println("leader's continuation on=" + leader.get(30, TimeUnit.SECONDS));
    }

    private static String after(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS) ? "value" : "late";
        } catch (InterruptedException interrupted) {
            return "interrupted";
        }
    }
}
