package promises;

import java.util.concurrent.CompletableFuture;

/** S1, S2, S3, S11. */
public final class Hits {
    public static void main(String[] args) {
        CompletableFuture<String> own = Calls.pending("a");
        CompletableFuture<String> leader = Calls.cached("a");
        CompletableFuture<String> joined = Calls.cached("a");
        System.out.println("pending=" + leader.isDone() + joined.isDone());
        System.out.println("runs while under way=" + Calls.runs("a"));
        own.complete("value");
        System.out.println("values=" + leader.join() + joined.join());

        CompletableFuture<String> hit = Calls.cached("a");
        CompletableFuture<String> again = Calls.cached("a");
        System.out.println("hit is complete=" + hit.isDone() + again.isDone());
        System.out.println("new object=" + (hit != again && hit != leader && hit != own && joined != leader));
        System.out.println("runs=" + Calls.runs("a"));

        Calls.body("b", () -> CompletableFuture.completedFuture(null));
        System.out.println(
                "null=" + Calls.cached("b").join() + Calls.cached("b").join() + " runs " + Calls.runs("b"));

        manyCallers();
        threadOfBody();
    }

    private static void manyCallers() {
        CompletableFuture<String> slow = Calls.pending("many");
        CompletableFuture<?>[] callers = new CompletableFuture<?>[200];
        for (int i = 0; i < callers.length; i++) {
            callers[i] = CompletableFuture.supplyAsync(() -> Calls.cached("many"));
        }
        CompletableFuture.allOf(callers).join();
        slow.complete("shared");
        long right = 0;
        for (CompletableFuture<?> caller : callers) {
            right += ((CompletableFuture<?>) caller.join()).join().equals("shared") ? 1 : 0;
        }
        System.out.println("many=" + right + " runs " + Calls.runs("many"));
    }

    private static void threadOfBody() {
        Calls.body(
                "thread",
                () -> CompletableFuture.completedFuture(Thread.currentThread().getName() + " below "
                        + new Throwable().getStackTrace()[3].getMethodName()));
        System.out.println("body on=" + Calls.cached("thread").join());
    }
}
