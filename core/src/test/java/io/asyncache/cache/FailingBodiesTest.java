package io.asyncache.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("outcomes")
class FailingBodiesTest {

    private final House house = new House();
    private final CountDownLatch inside = new CountDownLatch(1);
    private final CountDownLatch go = new CountDownLatch(1);

    @Test
    @DisplayName("S8 a failure reaches all who joined, and the next call runs the body again")
    void failuresAreNotKept() {
        House.Pending users = house.pending();
        CompletableFuture<Object> leader = users.call(1);
        CompletableFuture<Object> joiner = users.call(1);
        IOException failure = new IOException("refused");

        users.own(1).completeExceptionally(failure);

        assertThatThrownBy(() -> House.get(leader)).hasCause(failure);
        assertThatThrownBy(() -> House.get(joiner)).cause().isSameAs(failure);
        assertThat(house.cache.size()).isZero();
        assertThat(house.counters.snapshot().loadFailures()).isOne();
        users.call(1);
        assertThat(users.bodies()).isEqualTo(2);
        assertThat(house.reporter.faults).isEmpty();
    }

    @Test
    @DisplayName("S8 a failure that was there at once is not kept either")
    void immediateFailuresAreNotKept() {
        WovenMethod method = house.method(arguments -> CompletableFuture.failedFuture(new IOException()));
        assertThat(method.call(1)).isCompletedExceptionally();
        assertThat(method.call(1)).isCompletedExceptionally();
        assertThat(method.bodies()).isEqualTo(2);
    }

    @Test
    @DisplayName("S9 a body that throws does so for its caller; those who joined get it through their futures")
    void throwingBody() throws Exception {
        IOException failure = new IOException("thrown");
        WovenMethod method = house.method(arguments -> {
            stay();
            throw failure;
        });
        CompletableFuture<CompletableFuture<Object>> leader = CompletableFuture.supplyAsync(() -> method.call(1));
        inside.await();
        CompletableFuture<Object> joiner = method.call(1);
        go.countDown();

        assertThatThrownBy(() -> House.get(leader)).cause().isSameAs(failure);
        assertThatThrownBy(() -> House.get(joiner))
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isSameAs(failure);
        assertThat(house.cache.size()).isZero();
        assertThat(house.cache.loadsInFlight()).isZero();
        assertThatThrownBy(() -> method.call(1)).isSameAs(failure);
        assertThat(method.bodies()).isEqualTo(2);
    }

    @Test
    @DisplayName("S10 a body that returns null: its caller gets null, and it runs again for each who joined")
    void nullFuture() throws Exception {
        AtomicInteger runs = new AtomicInteger();
        WovenMethod method = house.method(arguments -> {
            if (runs.incrementAndGet() > 1) {
                return CompletableFuture.completedFuture(Thread.currentThread().getName());
            }
            stay();
            return null;
        });
        CompletableFuture<CompletionStage<?>> leader =
                CompletableFuture.supplyAsync(() -> method.stageOn(null, 1), Executors.newSingleThreadExecutor());
        inside.await();
        CompletableFuture<Object> first = method.call(1);
        CompletableFuture<Object> second = method.call(1);
        go.countDown();

        assertThat(House.get(leader)).isNull();
        assertThat(House.get(first)).asString().startsWith("asyncache-courier");
        assertThat(House.get(second)).asString().startsWith("asyncache-courier");
        assertThat(runs).hasValue(3);
    }

    @Test
    @DisplayName("S10 null again is a NullPointerException with a message for those who joined, and nothing is kept")
    void nullFutureAgain() throws Exception {
        WovenMethod method = house.method(arguments -> {
            stay();
            return null;
        });
        CompletableFuture.runAsync(() -> method.stageOn(null, 1));
        inside.await();
        CompletableFuture<Object> joiner = method.call(1);
        go.countDown();

        assertThatThrownBy(() -> House.get(joiner))
                .cause()
                .isInstanceOf(NullPointerException.class)
                .hasMessage("Users.find returned null instead of a future");
        assertThat(house.cache.size()).isZero();
        assertThat(method.stageOn(null, 1)).isNull();
        assertThat(house.cache.loadsInFlight()).isZero();
    }

    @Test
    @DisplayName("S10 a body that throws when it runs again fails those who joined")
    void throwingAfterNull() throws Exception {
        AtomicInteger runs = new AtomicInteger();
        WovenMethod method = house.method(arguments -> {
            if (runs.incrementAndGet() > 1) {
                throw new IOException("later");
            }
            stay();
            return null;
        });
        CompletableFuture.runAsync(() -> method.stageOn(null, 1));
        inside.await();
        CompletableFuture<Object> joiner = method.call(1);
        go.countDown();

        assertThatThrownBy(joiner::join)
                .isInstanceOf(CompletionException.class)
                .hasRootCauseExactlyInstanceOf(IOException.class);
    }

    private void stay() throws InterruptedException {
        inside.countDown();
        go.await();
    }
}
