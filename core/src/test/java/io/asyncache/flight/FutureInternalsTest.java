package io.asyncache.flight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FutureInternalsTest {

    private static FutureInternals internals() {
        FutureInternals available = FutureInternals.available();
        Assumptions.assumeTrue(available != null);
        return available;
    }

    @Test
    @Tag("outcomes")
    @DisplayName(
            "the internals are there if, and only if, the JDK's package is open: both kinds of run are what they say")
    void available() {
        String meant = System.getProperty("asyncache.test.internals");
        Assumptions.assumeTrue(meant != null);
        assertThat(FutureInternals.available() != null).isEqualTo(Boolean.parseBoolean(meant));
    }

    @Test
    @DisplayName("S6 setting a result wakes who waits, and runs no continuation")
    void setting() throws Exception {
        FutureInternals internals = internals();
        CompletableFuture<Object> future = new CompletableFuture<>();
        AtomicInteger ran = new AtomicInteger();
        CompletableFuture<Object> watched = new CompletableFuture<>();
        watched.whenComplete((value, failure) -> {});
        watched.thenRun(ran::incrementAndGet);
        future.whenComplete((value, failure) -> {});
        Thread waiting = new Thread(future::join);
        waiting.start();
        Awaitility.await().until(() -> waiting.getState() == Thread.State.WAITING);
        Object encoded = internals.encode("value", null);

        assertThat(internals.set(future, encoded)).isTrue();
        assertThat(internals.set(watched, encoded)).isTrue();

        waiting.join(TimeUnit.SECONDS.toMillis(30));
        assertThat(waiting.isAlive()).isFalse();
        assertThat(watched).isCompletedWithValue("value");
        assertThat(ran).hasValue(0);
        assertThat(internals.hasContinuations(watched)).isTrue();
        watched.complete("ignored");
        assertThat(ran).hasValue(1);
        assertThat(internals.hasContinuations(watched)).isFalse();
    }

    @Test
    @DisplayName("a future that has ended is left as it is")
    void notTwice() {
        FutureInternals internals = internals();
        CompletableFuture<Object> future = CompletableFuture.completedFuture("mine");
        assertThat(internals.set(future, internals.encode("value", null))).isFalse();
        assertThat(future).isCompletedWithValue("mine");
    }

    @Test
    @DisplayName("a watch that lies alone is dropped, so that an answered future holds nothing")
    void dropsTheWatch() throws Exception {
        FutureInternals internals = internals();
        CompletableFuture<Object> future = new CompletableFuture<>();
        future.whenComplete((value, failure) -> {});
        assertThat(future.getNumberOfDependents()).isOne();
        internals.set(future, internals.encode(null, null));

        assertThat(internals.hasContinuations(future)).isFalse();
        assertThat(future.getNumberOfDependents()).isZero();
    }
}
