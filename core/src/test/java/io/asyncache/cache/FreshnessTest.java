package io.asyncache.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.asyncache.key.Key;
import io.asyncache.store.Policy;
import io.asyncache.store.Strength;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is done about values that get old, and about sources that fail. */
class FreshnessTest {

    private static final Duration MINUTE = Duration.ofSeconds(60);

    private static House house(Duration expiry, Duration refresh, Duration stale) {
        return new House(new CacheSpec(
                Policy.TINYLFU,
                100,
                false,
                new Expiry(expiry, null, false, 0),
                new Freshness(refresh, stale),
                null,
                Strength.STRONG,
                true,
                100));
    }

    @Test
    @DisplayName("S20 the first hit past refresh-after-write answers with the old value and starts one load")
    void refresh() throws Exception {
        House house = house(MINUTE, Duration.ofSeconds(45), null);
        CountDownLatch second = new CountDownLatch(1);
        AtomicInteger runs = new AtomicInteger();
        CompletableFuture<Object> reloaded = new CompletableFuture<>();
        AtomicReference<Thread> loader = new AtomicReference<>();
        WovenMethod method = house.method(arguments -> {
            if (runs.incrementAndGet() == 1) {
                return CompletableFuture.completedFuture("old");
            }
            loader.set(Thread.currentThread());
            second.countDown();
            return reloaded;
        });
        method.call(1);

        house.pass(Duration.ofSeconds(44));
        assertThat(method.call(1).join()).isEqualTo("old");
        assertThat(runs).hasValue(1);

        house.pass(Duration.ofSeconds(1));
        CompletableFuture<Object> hit = method.call(1);
        assertThat(hit).isCompletedWithValue("old");
        assertThat(second.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(loader.get()).isNotSameAs(Thread.currentThread());
        assertThat(method.call(1)).isCompletedWithValue("old");
        assertThat(runs).as("one background load for the key").hasValue(2);

        reloaded.complete("new");
        Awaitility.await().until(() -> house.cache.loadsInFlight() == 0);
        assertThat(method.call(1)).isCompletedWithValue("new");
        assertThat(house.counters.snapshot().refreshes()).isEqualTo(1);
    }

    @Test
    @DisplayName("S20 a refresh that fails leaves the old value until its expiry, and the next hit tries again")
    void refreshFails() {
        House house = house(MINUTE, Duration.ofSeconds(45), null);
        AtomicInteger runs = new AtomicInteger();
        WovenMethod method = house.method(arguments -> runs.incrementAndGet() == 1
                ? CompletableFuture.completedFuture("old")
                : CompletableFuture.failedFuture(new IllegalStateException("down")));
        method.call(1);
        house.pass(Duration.ofSeconds(50));

        for (int refresh = 2; refresh <= 3; refresh++) {
            int expected = refresh;
            assertThat(method.call(1)).isCompletedWithValue("old");
            Awaitility.await().until(() -> runs.get() == expected && house.cache.loadsInFlight() == 0);
        }
        house.pass(Duration.ofSeconds(10));
        assertThatThrownBy(() -> method.call(1).join()).hasRootCauseMessage("down");
    }

    @Test
    @DisplayName("S22 a refresh that was under way when its key was invalidated is not kept")
    void refreshInvalidated() throws Exception {
        House house = house(MINUTE, Duration.ofSeconds(45), null);
        AtomicInteger runs = new AtomicInteger();
        CompletableFuture<Object> reloaded = new CompletableFuture<>();
        WovenMethod method = house.method(arguments -> switch (runs.incrementAndGet()) {
            case 1 -> CompletableFuture.completedFuture("first");
            case 2 -> reloaded;
            default -> CompletableFuture.completedFuture("third");
        });
        method.call(1);
        house.pass(Duration.ofSeconds(50));
        method.call(1);
        Awaitility.await().until(() -> runs.get() == 2);

        house.cache.invalidate(Key.of(method.methodCache().scope(null), 1));
        reloaded.complete("second");

        assertThat(method.call(1)).isCompletedWithValue("third");
    }

    @Test
    @DisplayName(
            "S20 a load that fails past expiry answers with the old value, for all who joined, while that is allowed")
    void staleIfError() throws Exception {
        House house = house(MINUTE, null, Duration.ofSeconds(600));
        AtomicInteger runs = new AtomicInteger();
        AtomicReference<CompletableFuture<Object>> next =
                new AtomicReference<>(CompletableFuture.completedFuture("old"));
        WovenMethod method = house.method(arguments -> {
            runs.incrementAndGet();
            return next.get();
        });
        method.call(1);
        house.pass(MINUTE);
        next.set(new CompletableFuture<>());

        CompletableFuture<Object> leader = method.call(1);
        CompletableFuture<Object> joined = method.call(1);
        next.get().completeExceptionally(new IllegalStateException("down"));

        assertThat(House.get(leader)).isEqualTo("old");
        assertThat(House.get(joined)).isEqualTo("old");
        assertThat(runs).hasValue(2);
        assertThat(method.call(1)).as("complete already").isCompletedWithValue("old");

        house.pass(Duration.ofSeconds(600));
        assertThatThrownBy(() -> method.call(1).join()).hasRootCauseMessage("down");
        assertThat(house.counters.snapshot().staleAnswers()).isEqualTo(2);
    }

    @Test
    @DisplayName("S20 a body that throws counts as a load that fails, and a load that succeeds replaces the old value")
    void staleIfThrown() {
        House house = house(MINUTE, null, Duration.ofSeconds(600));
        AtomicReference<Object> next = new AtomicReference<>("old");
        WovenMethod method = house.method(arguments -> {
            if (next.get() instanceof RuntimeException thrown) {
                throw thrown;
            }
            return CompletableFuture.completedFuture(next.get());
        });
        method.call(1);
        house.pass(MINUTE);
        next.set(new IllegalStateException("down"));

        assertThat(method.call(1)).isCompletedWithValue("old");
        next.set("new");
        assertThat(method.call(1)).isCompletedWithValue("new");
        house.pass(Duration.ofSeconds(59));
        assertThat(method.call(1)).isCompletedWithValue("new");
        assertThat(method.bodies()).isEqualTo(3);
    }

    @Test
    @DisplayName("S18 a value past its expiry is never answered as fresh, whatever is kept of it")
    void neverFresh() {
        House house = house(MINUTE, Duration.ofSeconds(45), Duration.ofSeconds(600));
        AtomicInteger runs = new AtomicInteger();
        WovenMethod method = house.method(arguments -> CompletableFuture.completedFuture(runs.incrementAndGet()));
        method.call(1);
        house.ticker.advance(MINUTE.minusNanos(1));
        assertThat(method.call(1)).isCompletedWithValue(1);
        Awaitility.await().until(() -> house.cache.loadsInFlight() == 0);
        house.ticker.advance(MINUTE);

        assertThat(method.call(1)).isCompletedWithValue(3);
    }

    @Test
    @DisplayName("S7 S8 a failure that is kept answers with the very same exception until its own expiry")
    void keptFailure() {
        IllegalStateException failure = new IllegalStateException("down");
        House house = failing();
        AtomicInteger runs = new AtomicInteger();
        WovenMethod method = house.method(arguments -> {
            runs.incrementAndGet();
            return CompletableFuture.failedFuture(failure);
        });

        for (int call = 0; call < 2; call++) {
            assertThatThrownBy(() -> method.call(1).join())
                    .isInstanceOf(CompletionException.class)
                    .cause()
                    .isSameAs(failure);
        }
        assertThat(runs).hasValue(1);
        house.pass(Duration.ofSeconds(1));
        assertThatThrownBy(() -> method.call(1).join()).cause().isSameAs(failure);
        assertThat(runs).hasValue(2);
    }

    @Test
    @DisplayName("S9 a failure that a body threw is thrown again while it is kept")
    void keptThrown() {
        IllegalStateException failure = new IllegalStateException("down");
        House house = failing();
        WovenMethod method = house.method(arguments -> {
            throw failure;
        });

        assertThatThrownBy(() -> method.call(1)).isSameAs(failure);
        assertThatThrownBy(() -> method.call(1)).isSameAs(failure);
        assertThat(method.bodies()).isEqualTo(1);
    }

    @Test
    @DisplayName("S8 errors, cancellations and types that are not named are never kept")
    void neverKept() {
        House house = failing();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        WovenMethod method = house.method(arguments -> CompletableFuture.failedFuture(failure.get()));

        int runs = 0;
        for (Throwable each : new Throwable[] {
            new OutOfMemoryError("not really"),
            new java.util.concurrent.CancellationException(),
            new java.io.IOException(),
            new CompletionException(new AssertionError())
        }) {
            failure.set(each);
            method.call(1);
            method.call(1);
            runs += 2;
            assertThat(method.bodies()).as(each.toString()).isEqualTo(runs);
        }
        failure.set(new CompletionException(new IllegalArgumentException("a subclass, wrapped")));
        method.call(1);
        method.call(1);
        assertThat(method.bodies()).isEqualTo(runs + 1);
    }

    private static House failing() {
        return new House(new CacheSpec(
                Policy.LRU,
                100,
                false,
                new Expiry(MINUTE, null, false, 0),
                Freshness.PLAIN,
                new KeptFailures(Duration.ofSeconds(1), java.util.List.of("java.lang.RuntimeException")),
                Strength.STRONG,
                true,
                100));
    }

    /** Which can be compared as often as the test says. */
    private record Limited(AtomicInteger comparisons) {

        @Override
        public int hashCode() {
            return 1;
        }

        @Override
        public boolean equals(Object other) {
            if (comparisons.getAndDecrement() <= 0) {
                throw new IllegalStateException("equals");
            }
            return other instanceof Limited;
        }
    }

    @Test
    @DisplayName("S20 S25 a refresh whose key can't be compared any more leaves no load behind")
    void refreshThatCannotCompare() {
        House house = house(MINUTE, Duration.ofSeconds(45), null);
        WovenMethod method = house.method(
                WovenMethod.Settings.of(Limited.class), arguments -> CompletableFuture.completedFuture("old"));
        AtomicInteger comparisons = new AtomicInteger(10);
        method.call(new Limited(comparisons));
        house.pass(Duration.ofSeconds(50));
        comparisons.set(1);
        assertThat(method.call(new Limited(comparisons))).isCompletedWithValue("old");
        assertThat(house.cache.loadsInFlight()).isZero();
        assertThat(house.cache.space().flights().keysUnderWay()).isZero();
    }
}
