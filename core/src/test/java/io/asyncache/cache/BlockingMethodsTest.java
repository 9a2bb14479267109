package io.asyncache.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.asyncache.store.Policy;
import io.asyncache.store.Strength;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("outcomes")
class BlockingMethodsTest {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch inBody = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);
    private final House house = new House();

    @AfterEach
    void end() {
        release.countDown();
        threads.shutdownNow();
    }

    /** A method whose first body waits to be released, and the others don't. */
    private BlockingMethod slowAtFirst(House in, Callable<Object> outcome) {
        AtomicInteger runs = new AtomicInteger();
        return new BlockingMethod(in, argument -> {
            if (runs.getAndIncrement() == 0) {
                inBody.countDown();
                release.await();
            }
            return outcome.call();
        });
    }

    private static <T> T get(Future<T> future) throws Exception {
        return future.get(30, TimeUnit.SECONDS);
    }

    private void awaitWaiting(BlockingMethod method, int callers) {
        Awaitility.await()
                .until(() -> house.cache.space().flights().waiting(KeysOf.one(method.methodCache(), 1)) == callers);
    }

    @Test
    @DisplayName("S29 a hit answers with the value, null included, without running the body")
    void hit() throws Exception {
        BlockingMethod values = new BlockingMethod(house, argument -> List.of(argument));
        assertThat(values.call(1)).isEqualTo(List.of(1)).isSameAs(values.call(1));
        assertThat(values.bodies()).isOne();

        BlockingMethod nulls = new BlockingMethod(house, argument -> null);
        assertThat(nulls.call(1)).isNull();
        assertThat(nulls.call(1)).isNull();
        assertThat(nulls.bodies()).isOne();
        assertThat(house.counters.snapshot().hits()).isEqualTo(2);
    }

    @Test
    @DisplayName("S29 callers that join wait and get the same value; however many, one load")
    void joined() throws Exception {
        BlockingMethod method = slowAtFirst(house, Object::new);
        List<Future<Object>> calls = new ArrayList<>();
        calls.add(threads.submit(() -> method.call(1)));
        inBody.await();
        for (int i = 0; i < 5; i++) {
            calls.add(threads.submit(() -> method.call(1)));
        }
        awaitWaiting(method, 5);
        release.countDown();
        Object value = get(calls.get(0));
        for (Future<Object> call : calls) {
            assertThat(get(call)).isSameAs(value);
        }
        assertThat(method.bodies()).isOne();
        assertThat(house.cache.loadsInFlight()).isZero();
        assertThat(house.counters.snapshot().coalesced()).isEqualTo(5);
    }

    @Test
    @DisplayName("S29 S8 S9 a failure is the same exception object for all, and isn't kept")
    void failure() throws Exception {
        IOException failure = new IOException("no");
        BlockingMethod method = slowAtFirst(house, () -> {
            throw failure;
        });
        Future<Throwable> leader = threads.submit(() -> catchThrowable(() -> method.call(1)));
        inBody.await();
        Future<Throwable> joiner = threads.submit(() -> catchThrowable(() -> method.call(1)));
        awaitWaiting(method, 1);
        release.countDown();
        assertThat(get(leader)).isSameAs(failure);
        assertThat(get(joiner)).isSameAs(failure);
        catchThrowable(() -> method.call(1));
        assertThat(method.bodies()).isEqualTo(2);
    }

    @Test
    @DisplayName("S29 a joined caller that is interrupted runs the body itself, with its flag as it was")
    void interrupted() throws Exception {
        BlockingMethod method =
                slowAtFirst(house, () -> "flag " + Thread.currentThread().isInterrupted());
        Future<Object> leader = threads.submit(() -> method.call(1));
        inBody.await();
        CompletableFuture<Thread> thread = new CompletableFuture<>();
        Future<Object> joiner = threads.submit(() -> {
            thread.complete(Thread.currentThread());
            return method.call(1);
        });
        awaitWaiting(method, 1);
        thread.join().interrupt();
        assertThat(get(joiner)).isEqualTo("flag true");
        awaitWaiting(method, 0);

        Future<Object> interruptedBefore = threads.submit(() -> {
            Thread.currentThread().interrupt();
            return method.call(1);
        });
        assertThat(get(interruptedBefore)).isEqualTo("flag true");
        release.countDown();
        assertThat(get(leader)).isEqualTo("flag false");
        assertThat(method.bodies()).isEqualTo(3);
        assertThat(method.call(1)).isEqualTo("flag false");
    }

    @Test
    @DisplayName("S29 S12 a caller that has waited for too long runs the body itself, and new callers join that load")
    void tooLong() throws Exception {
        CountDownLatch inSecond = new CountDownLatch(1);
        CountDownLatch releaseSecond = new CountDownLatch(1);
        AtomicInteger runs = new AtomicInteger();
        BlockingMethod method = new BlockingMethod(house, argument -> {
            if (runs.getAndIncrement() == 0) {
                inBody.countDown();
                release.await();
                return "late";
            }
            inSecond.countDown();
            releaseSecond.await();
            return "own of " + Thread.currentThread().getName();
        });
        Future<Object> leader = threads.submit(() -> method.call(1));
        inBody.await();
        CompletableFuture<String> name = new CompletableFuture<>();
        Future<Object> joiner = threads.submit(() -> {
            name.complete(Thread.currentThread().getName());
            return method.call(1);
        });
        awaitWaiting(method, 1);
        house.pass(BlockingMethod.patience());
        inSecond.await();
        Future<Object> newcomer = threads.submit(() -> method.call(1));
        awaitWaiting(method, 1);
        releaseSecond.countDown();
        assertThat(get(joiner)).isEqualTo("own of " + name.join()).isEqualTo(get(newcomer));
        release.countDown();
        assertThat(get(leader)).isEqualTo("late");
        assertThat(method.call(1)).isEqualTo(get(joiner));
        assertThat(method.bodies()).isEqualTo(2);
    }

    @Test
    @DisplayName("S29 S12 two loads that wait for each other both end")
    void eachOther() throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        BlockingMethod[] self = new BlockingMethod[1];
        self[0] = new BlockingMethod(house, argument -> {
            both.countDown();
            both.await();
            return argument + " after " + (self[0].bodies() > 4 ? "all" : self[0].call(3 - (int) argument));
        });
        Future<Object> one = threads.submit(() -> self[0].call(1));
        Future<Object> two = threads.submit(() -> self[0].call(2));
        Awaitility.await().until(() -> {
            house.pass(BlockingMethod.patience());
            return one.isDone() && two.isDone();
        });
        assertThat(get(one)).asString().startsWith("1 after 2");
        assertThat(get(two)).asString().startsWith("2 after 1");
    }

    @Test
    @DisplayName("S29 S12 a body that calls for its own key on its own thread runs uncached at once")
    void recursion() throws Exception {
        BlockingMethod[] self = new BlockingMethod[1];
        AtomicInteger depth = new AtomicInteger();
        self[0] = new BlockingMethod(house, argument -> depth.incrementAndGet() < 3 ? self[0].call(argument) : "deep");
        assertThat(self[0].call(1)).isEqualTo("deep");
        assertThat(self[0].bodies()).isEqualTo(3);
    }

    @Test
    @DisplayName(
            "S4 a future under a wider declared type is nobody else's: neither kept nor handed to those who joined")
    void futureAtRunTime() throws Exception {
        BlockingMethod method = slowAtFirst(house, CompletableFuture::new);
        Future<Object> leader = threads.submit(() -> method.call(1));
        inBody.await();
        Future<Object> joiner = threads.submit(() -> method.call(1));
        awaitWaiting(method, 1);
        release.countDown();
        assertThat(get(leader)).isNotSameAs(get(joiner));
        assertThat(method.call(1)).isNotSameAs(get(joiner));
        assertThat(method.bodies()).isEqualTo(3);
    }

    @Test
    @DisplayName("S4 a stream is nobody else's either, under whatever type it was declared")
    void streamAtRunTime() throws Exception {
        BlockingMethod method = slowAtFirst(house, () -> java.util.stream.Stream.of("a"));
        Future<Object> leader = threads.submit(() -> method.call(1));
        inBody.await();
        Future<Object> joiner = threads.submit(() -> method.call(1));
        awaitWaiting(method, 1);
        release.countDown();
        assertThat(get(leader)).isNotSameAs(get(joiner));
        assertThat(method.call(1)).isNotSameAs(get(joiner));
        assertThat(house.cache.size()).isZero();

        WovenMethod async =
                house.method(arguments -> CompletableFuture.completedFuture(java.util.stream.Stream.of("a")));
        assertThat(async.call(1).join()).isNotSameAs(async.call(1).join());
        assertThat(house.cache.loadsInFlight()).isZero();
    }

    @Test
    @DisplayName("S20 S29 past its expiry the old value answers in place of an exception")
    void staleIfError() throws Exception {
        House fresh = new House(new CacheSpec(
                Policy.LRU,
                100,
                false,
                new Expiry(Duration.ofSeconds(10), null, false, 0),
                new Freshness(null, Duration.ofMinutes(1)),
                null,
                Strength.STRONG,
                true,
                100));
        AtomicInteger runs = new AtomicInteger();
        BlockingMethod method = new BlockingMethod(fresh, argument -> {
            if (runs.getAndIncrement() > 0) {
                throw new IOException("down");
            }
            return "old";
        });
        assertThat(method.call(1)).isEqualTo("old");
        fresh.ticker.advance(Duration.ofSeconds(11));
        assertThat(method.call(1)).isEqualTo("old");
        assertThat(method.bodies()).isEqualTo(2);
        assertThat(fresh.counters.snapshot().staleAnswers()).isOne();
    }

    @Test
    @DisplayName("S20 S29 a refresh runs on a thread of asyncache's, and the hit that starts it has the old value")
    void refresh() throws Exception {
        House fresh = new House(new CacheSpec(
                Policy.LRU,
                100,
                false,
                new Expiry(Duration.ofSeconds(10), null, false, 0),
                new Freshness(Duration.ofSeconds(5), null),
                null,
                Strength.STRONG,
                true,
                100));
        AtomicInteger runs = new AtomicInteger();
        BlockingMethod method = new BlockingMethod(fresh, argument -> "value " + runs.incrementAndGet());
        assertThat(method.call(1)).isEqualTo("value 1");
        fresh.ticker.advance(Duration.ofSeconds(6));
        assertThat(method.call(1)).isEqualTo("value 1");
        Awaitility.await().until(() -> method.call(1).equals("value 2"));
    }

    @Test
    @DisplayName("S22 S29 callers who had joined get the load's value, and it isn't kept once its key was invalidated")
    void invalidated() throws Exception {
        BlockingMethod method = slowAtFirst(house, Object::new);
        Future<Object> leader = threads.submit(() -> method.call(1));
        inBody.await();
        Future<Object> joiner = threads.submit(() -> method.call(1));
        awaitWaiting(method, 1);
        house.cache.invalidate(KeysOf.one(method.methodCache(), 1));
        Object later = method.call(1);
        release.countDown();
        assertThat(get(leader)).isSameAs(get(joiner)).isNotSameAs(later);
        assertThat(method.call(1)).isSameAs(later);
    }

    @Test
    @DisplayName("coalesce: false lets each call run")
    void alone() throws Exception {
        BlockingMethod method = new BlockingMethod(
                house,
                argument -> {
                    inBody.countDown();
                    release.await();
                    return "value";
                },
                false);
        Future<Object> one = threads.submit(() -> method.call(1));
        inBody.await();
        Future<Object> two = threads.submit(() -> method.call(1));
        Awaitility.await().until(() -> method.bodies() == 2);
        release.countDown();
        assertThat(get(one)).isEqualTo(get(two));
        assertThat(method.call(1)).isEqualTo("value");
        assertThat(method.bodies()).isEqualTo(2);
    }

    @Test
    @DisplayName("S25 S29 a waiting caller whose own load can't take off runs uncached")
    void faultAfterWaiting() throws Exception {
        AtomicBoolean stopped = new AtomicBoolean();
        Engine engine = Engine.withTicker(
                () -> {
                    if (stopped.get()) {
                        throw new IllegalStateException("no time");
                    }
                    return 0;
                },
                house.reporter);
        Cache cache = engine.newCache(House.KEEPS, house.counters);
        AtomicInteger runs = new AtomicInteger();
        BlockingMethod method = new BlockingMethod(
                engine,
                cache,
                argument -> {
                    if (runs.getAndIncrement() == 0) {
                        inBody.countDown();
                        release.await();
                        return "late";
                    }
                    return "own";
                },
                true);
        Future<Object> leader = threads.submit(() -> method.call(1));
        inBody.await();
        Future<Object> joiner = threads.submit(() -> method.call(1));
        Awaitility.await().until(() -> cache.space().flights().waiting(KeysOf.one(method.methodCache(), 1)) == 1);
        stopped.set(true);
        cache.look(BlockingMethod.patience().toNanos());
        assertThat(get(joiner)).isEqualTo("own");
        assertThat(house.reporter.faults).hasSize(1);
        stopped.set(false);
        release.countDown();
        assertThat(get(leader)).isEqualTo("late");
    }
}
