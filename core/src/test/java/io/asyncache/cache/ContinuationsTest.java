package io.asyncache.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.asyncache.flight.Courier;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("outcomes")
class ContinuationsTest {

    private final House house = new House();
    private final House.Pending users = house.pending();
    private final CountDownLatch release = new CountDownLatch(1);
    private final ExecutorService completing =
            Executors.newSingleThreadExecutor(work -> new Thread(work, "completing"));

    @AfterEach
    void letGo() {
        release.countDown();
        completing.shutdown();
    }

    @Test
    @DisplayName("S6 each caller's continuation may wait for every other caller's future")
    void waitingForEachOther() throws Exception {
        List<CompletableFuture<Object>> callers =
                Stream.generate(() -> users.call(1)).limit(5).toList();
        List<CompletableFuture<Object>> answers = waitingForAll(callers);

        completing.execute(() -> users.own(1).complete("value"));

        for (CompletableFuture<Object> answer : answers) {
            assertThat(House.get(answer)).isEqualTo(List.of("value", "value", "value", "value", "value"));
        }
    }

    static Stream<ExecutorService> narrowPools() {
        return Stream.of(Executors.newSingleThreadExecutor(), new ForkJoinPool(1));
    }

    @ParameterizedTest
    @MethodSource("narrowPools")
    @DisplayName("S6 also when calls, loads and continuations all live on one thread")
    void everythingOnOneThread(ExecutorService pool) throws Exception {
        WovenMethod method =
                house.method(arguments -> CompletableFuture.supplyAsync(() -> "user " + arguments[0], pool));
        CompletableFuture<List<CompletableFuture<Object>>> called = CompletableFuture.supplyAsync(
                () -> waitingForAll(List.of(method.call(1), method.call(1), method.call(1))), pool);

        for (CompletableFuture<Object> answer : House.get(called)) {
            assertThat(House.get(answer)).isEqualTo(List.of("user 1", "user 1", "user 1"));
        }
        assertThat(method.bodies()).isOne();
        pool.shutdown();
    }

    /** Makes each caller's continuation wait for all callers' futures. */
    private static List<CompletableFuture<Object>> waitingForAll(List<CompletableFuture<Object>> callers) {
        List<CompletableFuture<Object>> answers = new ArrayList<>();
        for (CompletableFuture<Object> caller : callers) {
            answers.add(caller.thenApply(
                    value -> callers.stream().map(CompletableFuture::join).toList()));
        }
        return answers;
    }

    @Test
    @DisplayName("S6 a joined caller's continuation that never ends keeps nobody from being answered")
    void joinersBlockedForEver() throws Exception {
        CompletableFuture<Object> leader = users.call(1);
        List<CompletableFuture<Object>> callers =
                Stream.generate(() -> users.call(1)).limit(6).toList();
        CountDownLatch blocked = new CountDownLatch(3);
        for (int i = 0; i < 3; i++) {
            callers.get(2 * i).thenRun(() -> {
                blocked.countDown();
                await(release);
            });
        }
        List<CompletableFuture<Object>> answers = Stream.of(leader, callers.get(1), callers.get(3), callers.get(5))
                .map(caller -> caller.thenApply(value -> value))
                .toList();

        users.own(1).complete("value");

        blocked.await();
        for (CompletableFuture<Object> answer : answers) {
            assertThat(House.get(answer)).isEqualTo("value");
        }
        for (CompletableFuture<Object> caller : callers) {
            assertThat(House.get(caller)).isEqualTo("value");
        }
        assertThat(users.call(1)).isCompletedWithValue("value");
    }

    @Test
    @DisplayName("S6 the leader's continuation that never ends keeps nobody from being answered")
    void leaderBlockedForEver() throws Exception {
        CountDownLatch blocked = new CountDownLatch(1);
        users.call(1).thenRun(() -> {
            blocked.countDown();
            await(release);
        });
        CompletableFuture<Object> joiner = users.call(1);
        CompletableFuture<Object> answer = users.call(1).thenApply(value -> value);

        completing.execute(() -> users.own(1).complete("value"));

        blocked.await();
        assertThat(House.get(joiner)).isEqualTo("value");
        assertThat(House.get(answer)).isEqualTo("value");
        assertThat(users.call(1)).isCompletedWithValue("value");
    }

    @Test
    @DisplayName("S6 the leader's continuations stay on the thread that completes the load")
    void leadersThread() throws Exception {
        CompletableFuture<String> thread =
                users.call(1).thenApply(value -> Thread.currentThread().getName());
        completing.execute(() -> users.own(1).complete("value"));
        assertThat(House.get(thread)).isEqualTo("completing");
    }

    @Test
    @DisplayName("S6 a joined caller's continuations run on a courier, with the caller's context class loader")
    void joinersThread() throws Exception {
        users.call(1);
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader callers = new URLClassLoader(new URL[0])) {
            Thread.currentThread().setContextClassLoader(callers);
            CompletableFuture<Thread> thread = users.call(1).thenApply(value -> {
                assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(callers);
                return Thread.currentThread();
            });
            Thread.currentThread().setContextClassLoader(before);

            completing.execute(() -> users.own(1).complete("value"));

            assertThat(House.get(thread)).isInstanceOf(Courier.class);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Test
    @DisplayName("S6 threads that wait in get and join are woken, callers with and without continuations alike")
    void waitingThreads() throws Exception {
        CompletableFuture<Object> leader = users.call(1);
        CompletableFuture<Object> joiner = users.call(1);
        CompletableFuture<Object> busy = users.call(1);
        busy.thenRun(() -> await(release));
        List<Thread> waiting = Stream.of(leader, joiner, busy)
                .map(future -> new Thread(future::join))
                .toList();
        waiting.forEach(Thread::start);
        for (Thread thread : waiting) {
            org.awaitility.Awaitility.await().until(() -> thread.getState() == Thread.State.WAITING);
        }

        users.own(1).complete("value");

        // The one whose own continuation blocks may be the one to run it, as it may be uncached.
        waiting.get(0).join();
        waiting.get(1).join();
    }

    @Test
    @DisplayName("S6 a continuation may end a whole chain of loads and wait for the chain's last")
    void continuationThatWaitsForAChain() throws Exception {
        CompletableFuture<Object> base = new CompletableFuture<>();
        CompletableFuture<Object> end = base;
        for (int i = 0; i < 1_000; i++) {
            CompletableFuture<Object> below = end;
            end = house.method(arguments -> below.thenApply(value -> value)).call(i);
        }
        CompletableFuture<Object> last = end.thenApply(value -> value);
        CompletableFuture<Object> answer = users.call(1).thenApply(value -> {
            base.complete(value);
            return last.join();
        });

        completing.execute(() -> users.own(1).complete("value"));

        assertThat(House.get(answer)).isEqualTo("value");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
