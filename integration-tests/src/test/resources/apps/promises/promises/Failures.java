package promises;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.function.BiFunction;

/** S7, S8 and S9: every kind of failure as the twins' callers see it. */
public final class Failures {
    /** How a body's own future fails: it gives the future that the body returns, failing when the trigger completes. */
    private interface Kind extends BiFunction<CompletableFuture<Void>, Throwable, CompletableFuture<String>> {}

    public static void main(String[] args) throws Exception {
        IOException raw = new IOException("raw");
        compare("raw", raw, (trigger, root) -> failing(trigger, root));
        compare("error", new StackOverflowError("error"), (trigger, root) -> failing(trigger, root));
        compare("wrapped", raw, (trigger, root) -> failing(trigger, new CompletionException(root)));
        compare("wrapped, message", raw, (trigger, root) -> failing(trigger, new CompletionException("m", root)));
        compare(
                "wrapped twice",
                raw,
                (trigger, root) -> failing(trigger, new CompletionException(new CompletionException(root))));
        compare("execution", raw, (trigger, root) -> failing(trigger, new ExecutionException(root)));
        compare("empty wrapper", raw, (trigger, root) -> failing(trigger, new CompletionException("no cause", null)));
        compare("dependent", raw, (trigger, root) -> failing(trigger, root).thenApply(value -> value));
        compare("thrown in stage", new IllegalStateException("thrown"), Failures::thrownInStage);
        compare("cancelled", raw, (trigger, root) -> cancelled(trigger));
        compare("cancelled exceptionally", new CancellationException("c"), (trigger, root) -> failing(trigger, root));
        compare(
                "dependent of cancelled",
                raw,
                (trigger, root) -> cancelled(trigger).thenApply(value -> value));
        notKept();
        throwing();
    }

    private static void compare(String name, Throwable root, Kind kind) {
        for (boolean before : new boolean[] {true, false}) {
            String plain = views(name + before + " plain", root, kind, before, false)[0];
            String[] cached = views(name + before + " cached", root, kind, before, true);
            System.out.println(name + (before ? " before" : " after") + ", leader=" + verdict(cached[0], plain));
            System.out.println(name + (before ? " before" : " after") + ", joined=" + verdict(cached[1], plain));
        }
    }

    /** What two callers see who attach before, or after, the failure. */
    private static String[] views(String key, Throwable root, Kind kind, boolean before, boolean cached) {
        CompletableFuture<Void> trigger = new CompletableFuture<>();
        CompletableFuture<String> own = kind.apply(trigger, root);
        Calls.body(key, () -> own);
        CompletableFuture<String> leader = cached ? Calls.cached(key) : Calls.plain(key);
        CompletableFuture<String> joined = cached ? Calls.cached(key) : Calls.plain(key);
        Views[] views = new Views[2];
        if (before) {
            views = new Views[] {new Views(leader, root), new Views(joined, root)};
        }
        trigger.complete(null);
        settle(leader);
        settle(joined);
        if (!before) {
            views = new Views[] {new Views(leader, root), new Views(joined, root)};
        }
        return new String[] {views[0].described(), views[1].described()};
    }

    private static String verdict(String seen, String expected) {
        return seen.equals(expected) ? "same" : "\n  seen     " + seen + "\n  expected " + expected;
    }

    private static CompletableFuture<String> failing(CompletableFuture<Void> trigger, Throwable failure) {
        CompletableFuture<String> own = new CompletableFuture<>();
        trigger.thenRun(() -> own.completeExceptionally(failure));
        return own;
    }

    private static CompletableFuture<String> cancelled(CompletableFuture<Void> trigger) {
        CompletableFuture<String> own = new CompletableFuture<>();
        trigger.thenRun(() -> own.cancel(true));
        return own;
    }

    private static CompletableFuture<String> thrownInStage(CompletableFuture<Void> trigger, Throwable root) {
        return trigger.thenApply(nothing -> {
            throw (RuntimeException) root;
        });
    }

    private static void notKept() {
        Calls.body("failed", () -> CompletableFuture.failedFuture(new IOException("once more")));
        settle(Calls.cached("failed"));
        settle(Calls.cached("failed"));
        System.out.println("failures are not kept=" + Calls.runs("failed"));
    }

    private static void throwing() throws Exception {
        IllegalArgumentException root = new IllegalArgumentException("thrown by the body");
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch joinedIt = new CountDownLatch(1);
        Calls.body("throws", () -> {
            running.countDown();
            await(joinedIt);
            throw root;
        });
        CompletableFuture<String> leader = CompletableFuture.supplyAsync(() -> {
            try {
                return "returned " + Calls.cached("throws");
            } catch (RuntimeException thrown) {
                return "thrown, same object " + (thrown == root);
            }
        });
        running.await();
        CompletionStage<String> joined = Calls.cached("throws");
        joinedIt.countDown();
        System.out.println("body throws, leader=" + leader.join());
        System.out.println("body throws, joined="
                + joined.handle((value, failure) -> "same object " + (failure == root))
                        .toCompletableFuture()
                        .join());
        Calls.body("throws", () -> CompletableFuture.completedFuture("next"));
        System.out.println("after a body that throws=" + Calls.cached("throws").join());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static void settle(CompletableFuture<String> future) {
        future.handle((value, failure) -> "settled").join();
    }
}
