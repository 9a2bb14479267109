package io.asyncache.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("outcomes")
class RecursionTest {

    private final House house = new House();
    private final AtomicReference<WovenMethod> self = new AtomicReference<>();
    private final AtomicInteger depth = new AtomicInteger();

    private WovenMethod selfCalling(WovenMethod.Code code) {
        self.set(house.method(code));
        return self.get();
    }

    @Test
    @DisplayName("S12 a body that calls itself with its own key on its own thread runs uncached at once")
    void sameThread() {
        WovenMethod method = selfCalling(arguments -> {
            int level = depth.incrementAndGet();
            return level == 3
                    ? CompletableFuture.completedFuture("bottom")
                    : CompletableFuture.completedFuture(self.get().call(1).join() + " " + level);
        });

        assertThat(method.call(1)).isCompletedWithValue("bottom 2 1");
        assertThat(method.bodies()).isEqualTo(3);
        assertThat(house.counters.snapshot().bypassed()).isEqualTo(2);
        assertThat(method.call(1)).isCompletedWithValue("bottom 2 1");
        assertThat(house.cache.loadsInFlight()).isZero();
    }

    @Test
    @DisplayName("S12 through another key's body too")
    void sameThreadThroughAnotherKey() {
        WovenMethod method = selfCalling(arguments -> {
            int level = depth.incrementAndGet();
            return level == 3
                    ? CompletableFuture.completedFuture("bottom")
                    : CompletableFuture.completedFuture(
                            self.get().call(1 - (Integer) arguments[0]).join());
        });

        assertThat(method.call(0)).isCompletedWithValue("bottom");
        assertThat(house.cache.size()).isEqualTo(2);
    }

    @Test
    @DisplayName("S12 a body that waits for a call of its own key on another thread goes on after the coalesce timeout")
    void acrossThreads() throws Exception {
        // Threads of their own: a pool's might run the inner call itself while it waits for it.
        Executor threads = work -> new Thread(work).start();
        WovenMethod method = selfCalling(arguments -> depth.incrementAndGet() == 1
                ? CompletableFuture.completedFuture(
                        CompletableFuture.supplyAsync(() -> self.get().call(1).join(), threads)
                                        .join()
                                + " outside")
                : CompletableFuture.completedFuture("inside"));
        CompletableFuture<Object> outer =
                CompletableFuture.supplyAsync(() -> method.call(1), threads).thenCompose(answer -> answer);
        Awaitility.await().until(() -> house.counters.snapshot().coalesced() == 1);

        house.pass(House.COALESCE_TIMEOUT);

        assertThat(House.get(outer)).isEqualTo("inside outside");
        // The load that had lost its place brought this too late to be kept.
        assertThat(House.get(method.call(1))).isEqualTo("inside");
        assertThat(house.cache.loadsInFlight()).isZero();
    }

    @Test
    @DisplayName("S12 two bodies that wait for each other's keys go on after the coalesce timeout")
    void deadlyEmbrace() throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        WovenMethod method = selfCalling(arguments -> {
            if (depth.incrementAndGet() > 2) {
                return CompletableFuture.completedFuture("own");
            }
            both.countDown();
            both.await();
            return CompletableFuture.completedFuture(
                    self.get().call(1 - (Integer) arguments[0]).join());
        });
        CompletableFuture<Object> first = new CompletableFuture<>();
        CompletableFuture<Object> second = new CompletableFuture<>();
        new Thread(() -> first.complete(method.call(0).join())).start();
        new Thread(() -> second.complete(method.call(1).join())).start();
        Awaitility.await().until(() -> house.counters.snapshot().coalesced() == 2);

        house.pass(House.COALESCE_TIMEOUT);

        assertThat(House.get(first)).isEqualTo("own");
        assertThat(House.get(second)).isEqualTo("own");
        Awaitility.await().until(() -> house.cache.loadsInFlight() == 0);
    }

    @Test
    @DisplayName("S12 a body may load many other keys")
    void otherKeys() {
        WovenMethod method = selfCalling(arguments -> {
            int n = (Integer) arguments[0];
            return n < 2
                    ? CompletableFuture.completedFuture(n)
                    : self.get().call(n - 1).thenCombine(self.get().call(n - 2), (a, b) -> (Integer) a + (Integer) b);
        });
        assertThat(method.call(40)).isCompletedWithValue(102_334_155);
        assertThat(method.bodies()).isEqualTo(41);
    }
}
