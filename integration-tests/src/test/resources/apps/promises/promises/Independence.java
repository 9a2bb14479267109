package promises;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** S4 and S5. */
public final class Independence {
    public static void main(String[] args) {
        for (boolean leads : new boolean[] {true, false}) {
            hurt("cancel", leads, future -> future.cancel(true));
            hurt("complete", leads, future -> future.complete("evil"));
            hurt("completeExceptionally", leads, future -> future.completeExceptionally(new Error("evil")));
            hurt("obtrudeValue", leads, future -> future.obtrudeValue("evil"));
            hurt("obtrudeException", leads, future -> future.obtrudeException(new Error("evil")));
            hurt("orTimeout", leads, future -> await(future.orTimeout(1, TimeUnit.MILLISECONDS)));
            hurt(
                    "completeOnTimeout",
                    leads,
                    future -> future.completeOnTimeout("evil", 1, TimeUnit.MILLISECONDS)
                            .join());
        }
        hurtHit();
        allCancel();
        someCancel();
    }

    /** One of two callers of a load does something to its future; the other one and the cache don't notice. */
    private static void hurt(String what, boolean leads, Consumer<CompletableFuture<String>> action) {
        String key = what + leads;
        CompletableFuture<String> own = Calls.pending(key);
        CompletableFuture<String> leader = Calls.cached(key);
        CompletableFuture<String> joined = Calls.cached(key);
        action.accept(leads ? leader : joined);
        boolean loadUntouched = !own.isDone();
        own.complete("good");
        String other = (leads ? joined : leader).join();
        System.out.println(what + " by " + (leads ? "leader" : "joined") + "=" + loadUntouched + " " + other + " "
                + Calls.cached(key).join() + " runs " + Calls.runs(key));
    }

    private static void hurtHit() {
        Calls.body("hit", () -> CompletableFuture.completedFuture("good"));
        Calls.cached("hit").obtrudeValue("evil");
        Calls.cached("hit").obtrudeException(new Error("evil"));
        System.out.println("obtrude a hit=" + Calls.cached("hit").join() + " runs " + Calls.runs("hit"));
    }

    private static void allCancel() {
        CompletableFuture<String> own = Calls.pending("all");
        CompletableFuture<String> leader = Calls.cached("all");
        CompletableFuture<String> joined = Calls.cached("all");
        leader.cancel(true);
        System.out.print("all cancel=" + own.isCancelled());
        joined.cancel(true);
        System.out.print(own.isCancelled());
        Calls.body("all", () -> CompletableFuture.completedFuture("next"));
        System.out.println(" " + Calls.cached("all").join() + " runs " + Calls.runs("all"));
    }

    private static void someCancel() {
        CompletableFuture<String> own = Calls.pending("some");
        CompletableFuture<String> leader = Calls.cached("some");
        CompletableFuture<String> joined = Calls.cached("some");
        CompletableFuture<String> timed = Calls.cached("some");
        leader.cancel(true);
        joined.complete("other");
        await(timed.orTimeout(1, TimeUnit.MILLISECONDS));
        System.out.println("only cancelling leaves=" + !own.isDone());
        own.complete("kept");
        System.out.println("kept=" + Calls.cached("some").join() + " runs " + Calls.runs("some"));
    }

    private static void await(CompletableFuture<String> future) {
        future.handle((value, failure) -> "settled").join();
    }
}
