package io.asyncache.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HitAndMissTest {

    private final House house = new House();

    @Test
    @DisplayName("S1 a hit answers without the body, each time with a new future that is complete")
    void hit() {
        WovenMethod method = house.method(arguments -> CompletableFuture.completedFuture("user " + arguments[0]));
        method.call(1);

        CompletableFuture<Object> first = method.call(1);
        CompletableFuture<Object> second = method.call(1);

        assertThat(first).isCompletedWithValue("user 1").isNotSameAs(second);
        assertThat(second).isCompletedWithValue("user 1");
        assertThat(method.bodies()).isOne();
        assertThat(house.counters.snapshot().hits()).isEqualTo(2);
    }

    @Test
    @DisplayName("S1 what is done to one answer never shows in the next")
    void hitsAreIndependent() {
        WovenMethod method = house.method(arguments -> CompletableFuture.completedFuture("value"));
        method.call(1).obtrudeValue("poison");
        method.call(1).obtrudeException(new IllegalStateException());

        assertThat(method.call(1)).isCompletedWithValue("value");
    }

    @Test
    @DisplayName("S2 a miss runs the body once, within the call, on the caller's thread")
    void missRunsOnTheCallersThread() {
        AtomicReference<Thread> ran = new AtomicReference<>();
        AtomicReference<List<StackTraceElement>> trace = new AtomicReference<>();
        WovenMethod method = house.method(arguments -> {
            ran.set(Thread.currentThread());
            trace.set(List.of(new Throwable().getStackTrace()));
            return CompletableFuture.completedFuture(1);
        });

        method.call(1);

        assertThat(ran).hasValue(Thread.currentThread());
        // The frame below the body is the method's own caller: nothing of the engine lies between.
        assertThat(trace.get().get(1).getClassName()).isEqualTo(WovenMethod.class.getName());
        assertThat(house.counters.snapshot().misses()).isOne();
    }

    @Test
    @DisplayName("S2 the value is kept when the future completes, not before")
    void keptOnCompletion() {
        House.Pending users = house.pending();
        users.call(1);
        assertThat(house.cache.size()).isZero();

        users.own(1).complete("value");

        assertThat(house.cache.size()).isOne();
        assertThat(users.call(1)).isCompletedWithValue("value");
        assertThat(house.cache.loadsInFlight()).isZero();
    }

    @Test
    @DisplayName("S3 however many callers, one load, and each has a future of its own")
    void coalescing() {
        House.Pending users = house.pending();
        List<CompletableFuture<Object>> callers =
                Stream.generate(() -> users.call(1)).limit(200).toList();
        assertThat(callers).doesNotHaveDuplicates().noneMatch(CompletableFuture::isDone);

        users.own(1).complete("value");

        assertThat(callers).allSatisfy(caller -> assertThat(House.get(caller)).isEqualTo("value"));
        assertThat(users.bodies()).isOne();
        assertThat(house.counters.snapshot().coalesced()).isEqualTo(199);
    }

    @Test
    @DisplayName("S3 calls that come while the body is still inside its method join too")
    void coalescingWithARunningBody() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        WovenMethod method = house.method(arguments -> {
            inside.countDown();
            go.await();
            return CompletableFuture.completedFuture("value");
        });
        CompletableFuture<Object> leader =
                CompletableFuture.supplyAsync(() -> method.call(1)).thenCompose(answer -> answer);
        inside.await();
        CompletableFuture<Object> joiner = method.call(1);
        assertThat(joiner).isNotDone();

        go.countDown();

        assertThat(House.get(joiner)).isEqualTo("value");
        assertThat(House.get(leader)).isEqualTo("value");
        assertThat(method.bodies()).isOne();
    }

    @Test
    @DisplayName("S3 loads for different keys never wait for each other, even where their hashes are the same")
    void differentKeysNeverWait() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        WovenMethod method = house.method(WovenMethod.Settings.of(String.class), arguments -> {
            if (arguments[0].equals("Aa")) {
                inside.countDown();
                go.await();
            }
            return CompletableFuture.completedFuture(arguments[0]);
        });
        CompletableFuture<Object> blocked =
                CompletableFuture.supplyAsync(() -> method.call("Aa")).thenCompose(answer -> answer);
        inside.await();

        assertThat("BB").hasSameHashCodeAs("Aa");
        assertThat(method.call("BB")).isCompletedWithValue("BB");

        go.countDown();
        assertThat(House.get(blocked)).isEqualTo("Aa");
    }

    @Test
    @DisplayName("S3 without coalescing each concurrent call runs, and what it brings is kept")
    void withoutCoalescing() {
        WovenMethod method = house.method(
                WovenMethod.Settings.of(Integer.class).withoutCoalescing(), arguments -> new CompletableFuture<>());
        method.call(1);
        CompletableFuture<Object> second = method.call(1);
        assertThat(method.bodies()).isEqualTo(2);
        assertThat(house.cache.loadsInFlight()).isEqualTo(2);

        WovenMethod complete = house.method(
                WovenMethod.Settings.of(Integer.class).withoutCoalescing(),
                arguments -> CompletableFuture.completedFuture("value"));
        complete.call(1);
        assertThat(complete.call(1)).isCompletedWithValue("value");
        assertThat(complete.bodies()).isOne();
        assertThat(second).isNotDone();
    }

    @Test
    @DisplayName("S11 a null result is kept and answered like any other")
    void nullsAreKept() {
        House.Pending users = house.pending();
        users.call(1);
        CompletableFuture<Object> joined = users.call(1);
        users.own(1).complete(null);

        assertThat(joined).isCompletedWithValue(null);
        assertThat(users.call(1)).isCompletedWithValue(null);
        assertThat(users.bodies()).isOne();
    }

    @Test
    @DisplayName("S11 a null result is not kept where the settings say so")
    void nullsAreNotKept() {
        House strict = new House(new CacheSpec(10, null, false, 10));
        WovenMethod method = strict.method(arguments -> CompletableFuture.completedFuture(null));
        method.call(1);

        assertThat(method.call(1)).isCompletedWithValue(null);
        assertThat(method.bodies()).isEqualTo(2);
    }

    @Test
    @DisplayName("S13 callers get a plain CompletableFuture, whatever the body's own is")
    void plainFutures() {
        class Special extends CompletableFuture<Object> {}

        Special own = new Special();
        WovenMethod method = house.method(arguments -> own);
        CompletableFuture<Object> leader = method.call(1);
        CompletableFuture<Object> joiner = method.call(1);
        own.complete("value");

        assertThat(List.of(leader, joiner, method.call(1))).allSatisfy(future -> {
            assertThat(future).isCompletedWithValue("value");
            assertThat(future.getClass()).isEqualTo(CompletableFuture.class);
        });
    }
}
