package io.asyncache.flight;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Hands a load's outcome to all who wait for it, so that none of them can delay another (S6).
 *
 * <p>First every future gets its result, and with it every thread that waits in {@code get} or {@code join}; only then
 * do continuations run: those of callers that joined on couriers, each on a thread of its own as long as others are
 * busy, those of the caller that ran the load on the thread that completes it, as they would uncached. Where the JDK's
 * internals can't be had, couriers complete the joined callers' futures one by one instead. All who joined one load wait in
 * the same way; waking threads that wait in a blocking method runs no code of the application's.
 */
final class Settlement {

    private final Couriers couriers;
    private final Nesting nesting;
    private final @Nullable FutureInternals internals;

    Settlement(Couriers couriers, Nesting nesting, @Nullable FutureInternals internals) {
        this.couriers = couriers;
        this.nesting = nesting;
        this.internals = internals;
    }

    /**
     * Hands out the outcome.
     *
     * @param leader who ran the load and waits for it, if anyone
     * @param joined who joined, in the order in which they came
     */
    void settle(
            @Nullable FutureCaller leader, List<Caller> joined, @Nullable Object value, @Nullable FailedLoad failed) {
        if (leader == null && joined.isEmpty()) {
            return;
        }
        if (internals == null) {
            settlePublicly(leader, joined, value, failed);
        } else {
            settle(internals, leader, joined, value, failed);
        }
    }

    private void settle(
            FutureInternals internals,
            @Nullable FutureCaller leader,
            List<Caller> joined,
            @Nullable Object value,
            @Nullable FailedLoad failed) {
        Object encoded = internals.encode(value, failed == null ? null : failed.failure());
        boolean leaderWaited = leader != null && internals.set(leader.future, encoded);
        List<Couriers.Errand> errands = new ArrayList<>();
        for (Caller caller : joined) {
            if (caller instanceof BlockedCaller blocked) {
                blocked.land(value, failed);
            } else if (caller instanceof FutureCaller waiting
                    && internals.set(waiting.future, encoded)
                    && internals.hasContinuations(waiting.future)) {
                errands.add(errand(waiting, () -> waiting.future.complete(null)));
            }
        }
        couriers.send(errands);
        if (leader != null && leaderWaited && internals.hasContinuations(leader.future)) {
            // The result is there already: this runs the continuations and changes nothing.
            nesting.run(() -> leader.future.complete(null));
        }
    }

    private void settlePublicly(
            @Nullable FutureCaller leader, List<Caller> joined, @Nullable Object value, @Nullable FailedLoad failed) {
        Throwable failure = failed == null ? null : failed.failure();
        List<Couriers.Errand> errands = new ArrayList<>();
        for (Caller caller : joined) {
            if (caller instanceof BlockedCaller blocked) {
                blocked.land(value, failed);
            } else if (caller instanceof FutureCaller waiting) {
                errands.add(errand(waiting, () -> complete(waiting.future, value, failure)));
            }
        }
        couriers.send(errands);
        if (leader != null) {
            nesting.run(() -> complete(leader.future, value, failure));
        }
    }

    private static Couriers.Errand errand(FutureCaller caller, Runnable work) {
        return new Couriers.Errand(work, noThread -> work.run(), caller.context);
    }

    private static void complete(
            CompletableFuture<Object> future, @Nullable Object value, @Nullable Throwable failure) {
        if (failure != null) {
            future.completeExceptionally(failure);
        } else {
            future.complete(value);
        }
    }
}
