package freshness;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A source that ages and fails; each line is what a caller sees. */
public final class Main {
    private static int runs;
    private static int versions;
    private static boolean down;
    private static String mode = "";

    static CompletableFuture<Integer> refreshed() {
        runs++;
        return CompletableFuture.completedFuture(++versions);
    }

    static CompletableFuture<Integer> stale(String how) {
        runs++;
        if (down && mode.equals("throw")) {
            throw new IllegalStateException("down");
        }
        return down
                ? CompletableFuture.failedFuture(new IllegalStateException("down"))
                : CompletableFuture.completedFuture(++versions);
    }

    static CompletableFuture<Integer> failing() {
        runs++;
        throw new IllegalArgumentException("kept");
    }

    static CompletableFuture<byte[]> weighed(int bytes) {
        runs++;
        return CompletableFuture.completedFuture(new byte[bytes]);
    }

    static CompletableFuture<String> expression(int seconds) {
        runs++;
        return CompletableFuture.completedFuture("x");
    }

    static CompletableFuture<String> unresolved(int id) {
        runs++;
        return CompletableFuture.completedFuture("x");
    }

    public static void main(String[] args) throws Exception {
        refreshed();
        pass(1_200);
        report("refresh answers", refreshed().join());
        // Bounded: the reload runs on a thread of asyncache's.
        for (int i = 0; i < 100 && refreshed().join() == 1; i++) {
            pass(50);
        }
        report("refresh brings", refreshed().join());

        versions = 0;
        stale("future");
        stale("throw");
        down = true;
        pass(1_200);
        report("stale future", stale("future").join());
        mode = "throw";
        report("stale throw", stale("throw").join());

        runs = 0;
        Throwable first = thrown();
        report("same failure", first == thrown() && first instanceof IllegalArgumentException);
        report("failing runs", runs);

        runs = 0;
        weighed(10).join();
        weighed(10).join();
        weighed(5_000).join();
        weighed(5_000).join();
        report("weighed runs", runs);

        runs = 0;
        expression(60).join();
        expression(60).join();
        expression(0).join();
        expression(0).join();
        report("expression runs", runs);

        runs = 0;
        unresolved(1).join();
        unresolved(1).join();
        report("unresolved runs", runs);
        System.setProperty("java.util.logging.manager", "freshness.Manager");
        report(
                "manager",
                java.util.logging.LogManager.getLogManager().getClass().getSimpleName());
    }

    private static Throwable thrown() {
        try {
            failing();
            return null;
        } catch (RuntimeException thrown) {
            return thrown;
        }
    }

    private static void pass(long millis) throws Exception {
        CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS))
                .get();
    }

    private static void report(String name, Object value) {
        System.out.println(name + "=" + value);
    }
}
