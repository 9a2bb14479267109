package io.asyncache.flight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Handing out outcomes, with the JDK's internals and without. */
class SettlementTest {

    private final Flight flight = new Flight(new Loads().flights, new Loads(), Loads.KEY, new Object[0], false);
    private final FutureCaller leader = FutureCaller.leading(flight);
    private final List<FutureCaller> joined = Stream.generate(() -> FutureCaller.joining(flight, new Object[0], 0))
            .limit(3)
            .toList();

    static Stream<Settlement> settlements() {
        FutureInternals internals = FutureInternals.available();
        Stream<Settlement> fallback = Stream.of(new Settlement(new Couriers(), new Nesting(), null));
        return internals == null
                ? fallback
                : Stream.concat(fallback, Stream.of(new Settlement(new Couriers(), new Nesting(), internals)));
    }

    @ParameterizedTest
    @MethodSource("settlements")
    @DisplayName("S6 each continuation may wait for every other caller")
    void waitingForEachOther(Settlement settlement) throws Exception {
        List<CompletableFuture<Object>> all = Stream.concat(Stream.of(leader), joined.stream())
                .map(caller -> caller.future)
                .toList();
        List<CompletableFuture<Object>> answers = all.stream()
                .map(future -> future.<Object>thenApply(
                        value -> all.stream().map(CompletableFuture::join).toList()))
                .toList();

        settlement.settle(leader, List.copyOf(joined), "value", null);

        for (CompletableFuture<Object> answer : answers) {
            assertThat(answer.get(30, TimeUnit.SECONDS)).isEqualTo(List.of("value", "value", "value", "value"));
        }
    }

    @ParameterizedTest
    @MethodSource("settlements")
    @DisplayName("S6 one that never goes on keeps nobody from being answered")
    void blockedForEver(Settlement settlement) throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        joined.get(0).future.thenRun(() -> {
            try {
                release.await();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        });
        settlement.settle(leader, List.copyOf(joined), null, new FailedLoad(new IOException("failed"), false));
        for (FutureCaller caller : List.of(leader, joined.get(1), joined.get(2))) {
            assertThatThrownBy(() -> caller.future.get(30, TimeUnit.SECONDS)).hasRootCauseMessage("failed");
        }
        release.countDown();
    }

    @ParameterizedTest
    @MethodSource("settlements")
    @DisplayName("S6 the leader's continuations have run when the load's completing is over; joiners' run on couriers")
    void threads(Settlement settlement) throws Exception {
        CompletableFuture<Thread> leaders = leader.future.thenApply(value -> Thread.currentThread());
        CompletableFuture<Thread> joiners = joined.get(0).future.thenApply(value -> Thread.currentThread());
        settlement.settle(leader, List.copyOf(joined), "value", null);
        assertThat(leaders).isCompletedWithValue(Thread.currentThread());
        assertThat(joiners.get(30, TimeUnit.SECONDS)).isInstanceOf(Courier.class);
    }

    @ParameterizedTest
    @MethodSource("settlements")
    @DisplayName("S4 who has ended its own waiting keeps its own outcome; nobody need have waited")
    void endedBefore(Settlement settlement) throws Exception {
        leader.future.complete("mine");
        joined.get(0).future.cancel(true);
        settlement.settle(leader, List.copyOf(joined), "value", null);
        settlement.settle(null, List.of(), "value", null);

        assertThat(leader.future).isCompletedWithValue("mine");
        assertThat(joined.get(0).future).isCancelled();
        assertThat(joined.get(1).future.get(30, TimeUnit.SECONDS)).isEqualTo("value");
    }

    @Test
    @DisplayName("S25 where the machine has no thread for a courier, callers are answered on the thread that is there")
    void noThreads() {
        Couriers none = new Couriers(work -> {
            throw new OutOfMemoryError("unable to create native thread");
        });
        Settlement settlement = new Settlement(none, new Nesting(), null);
        CompletableFuture<Thread> thread = joined.get(2).future.thenApply(value -> Thread.currentThread());

        settlement.settle(leader, List.copyOf(joined), "value", null);

        assertThat(joined).allSatisfy(caller -> assertThat(caller.future).isCompletedWithValue("value"));
        assertThat(thread).isCompletedWithValue(Thread.currentThread());
        assertThat(leader.future).isCompletedWithValue("value");
    }
}
