package io.asyncache.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("outcomes")
class CancellingTest {

    private final House house = new House();
    private final House.Pending users = house.pending();

    @ParameterizedTest(name = "in the order {0}")
    @ValueSource(strings = {"012", "021", "102", "120", "201", "210"})
    @DisplayName("S5 the body's own future is cancelled with the last caller, whoever that is")
    void lastOneCancels(String order) {
        List<CompletableFuture<Object>> callers = List.of(users.call(1), users.call(1), users.call(1));
        CompletableFuture<Object> own = users.own(1);

        callers.get(order.charAt(0) - '0').cancel(true);
        assertThat(own).isNotDone();
        callers.get(order.charAt(1) - '0').cancel(false);
        assertThat(own).isNotDone();
        callers.get(order.charAt(2) - '0').cancel(true);
        assertThat(own).isCancelled();
        assertThat(house.cache.loadsInFlight()).isZero();
        assertThat(house.cache.size()).isZero();
    }

    @Test
    @DisplayName("S5 a caller that joins between counts")
    void joinedBetween() {
        CompletableFuture<Object> leader = users.call(1);
        CompletableFuture<Object> first = users.call(1);
        leader.cancel(true);
        CompletableFuture<Object> second = users.call(1);
        first.cancel(true);
        assertThat(users.own(1)).isNotDone();

        second.cancel(true);

        assertThat(users.own(1)).isCancelled();
        assertThat(users.bodies()).isOne();
    }

    @Test
    @DisplayName("S5 who has cancelled once doesn't count again")
    void twiceCountsOnce() {
        CompletableFuture<Object> leader = users.call(1);
        CompletableFuture<Object> joiner = users.call(1);
        joiner.cancel(true);
        joiner.cancel(true);
        joiner.obtrudeException(new CancellationException());
        assertThat(users.own(1)).isNotDone();

        leader.cancel(true);
        assertThat(users.own(1)).isCancelled();
    }

    @Test
    @DisplayName("S5 a CancellationException by completeExceptionally counts as cancelling")
    void cancellationByException() {
        users.call(1).completeExceptionally(new CancellationException("enough"));
        assertThat(users.own(1)).isCancelled();
    }

    @ParameterizedTest(name = "the leader: {0}")
    @ValueSource(booleans = {true, false})
    @DisplayName("S5 complete and orTimeout don't count as leaving")
    void completingIsNotLeaving(boolean byLeader) {
        CompletableFuture<Object> leader = users.call(1);
        CompletableFuture<Object> joiner = users.call(1);
        CompletableFuture<Object> third = users.call(1);
        (byLeader ? leader : joiner).complete("mine");
        assertThat(catchThrowable(() -> House.get(third.orTimeout(1, TimeUnit.MILLISECONDS))))
                .hasCauseInstanceOf(TimeoutException.class);
        (byLeader ? joiner : leader).cancel(true);

        assertThat(users.own(1)).isNotDone();
        users.own(1).complete("value");
        assertThat(users.call(1)).isCompletedWithValue("value");
    }

    @Test
    @DisplayName(
            "S5 nothing is kept of a load that all have cancelled, even if its body goes on; the next call runs anew")
    void nothingKept() {
        class Deaf extends CompletableFuture<Object> {
            @Override
            public boolean cancel(boolean interrupt) {
                return false;
            }
        }

        Deaf deaf = new Deaf();
        WovenMethod method = house.method(arguments -> deaf.isDone() ? CompletableFuture.completedFuture("new") : deaf);
        method.call(1).cancel(true);
        deaf.complete("old");

        assertThat(house.cache.size()).isZero();
        assertThat(method.call(1)).isCompletedWithValue("new");
        assertThat(method.bodies()).isEqualTo(2);
    }

    @Test
    @DisplayName("S5 a call after all have cancelled never joins the cancelled load")
    void nobodyJoinsAnAbandonedLoad() {
        users.call(1).cancel(true);
        CompletableFuture<Object> next = users.call(1);
        assertThat(next).isNotDone();
        users.own(1).complete("value");
        assertThat(next).isCompletedWithValue("value");
    }

    @Test
    @DisplayName("S5 callers on whose behalf asyncache runs the body cancel it too")
    void cancellingOneThatMoved() {
        users.call(1);
        CompletableFuture<Object> joiner = users.call(1);
        CompletableFuture<Object> lost = users.own(1);
        house.pass(House.COALESCE_TIMEOUT);
        Awaitility.await().until(() -> users.own(1) != lost);

        joiner.cancel(true);

        Awaitility.await().until(() -> users.own(1).isCancelled());
        assertThat(lost).isNotDone();
        assertThat(house.cache.loadsInFlight()).isZero();
    }

    @Test
    @DisplayName("S5 who waits for a load of its own by now doesn't count for the one it had joined")
    void cancellingWhatOneHasLeft() {
        CompletableFuture<Object> leader = users.call(1);
        CompletableFuture<Object> joiner = users.call(1);
        CompletableFuture<Object> lost = users.own(1);
        house.pass(House.COALESCE_TIMEOUT);

        leader.cancel(true);

        assertThat(lost).isCancelled();
        assertThat(joiner).isNotDone();
    }

    @Test
    @DisplayName("S5 a stage that can't be cancelled is left alone, and the caller's exception as it was")
    void minimalStage() {
        CompletionStage<Object> minimal = new CompletableFuture<>().minimalCompletionStage();
        WovenMethod method = house.method(arguments -> minimal);
        CompletableFuture<Object> caller = method.call(1);
        CancellationException mine = new CancellationException();
        caller.completeExceptionally(mine);

        assertThat(mine.getSuppressed()).isEmpty();
        assertThat(house.reporter.faults).isEmpty();
        assertThat(house.cache.loadsInFlight()).isZero();
    }

    @Test
    @DisplayName("S5 a chain of cached calls is cancelled to its end, however long")
    void longChain() {
        CompletableFuture<Object> end = new CompletableFuture<>();
        int length = 10_000;
        CompletableFuture<Object> top = end;
        for (int i = 0; i < length; i++) {
            CompletableFuture<Object> below = top;
            top = house.method(arguments -> below).call(i);
        }

        top.cancel(true);

        assertThat(end).isCancelled();
        assertThat(house.cache.loadsInFlight()).isZero();
    }
}
