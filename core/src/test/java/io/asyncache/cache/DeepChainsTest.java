package io.asyncache.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Chains of loads, each waiting for the next, that end on a thread whose stack is small. */
@Tag("outcomes")
class DeepChainsTest {

    private static final int LENGTH = 10_000;
    private static final long SMALL_STACK = 512 << 10;
    private static final long BIG_STACK = 1L << 30;

    private final House house = new House(new CacheSpec(2 * LENGTH, null, true, 2 * LENGTH));
    private final CompletableFuture<Object> base = new CompletableFuture<>();
    private final WovenMethod chained = house.method(arguments -> body((Integer) arguments[0]));

    private CompletableFuture<Object> body(int n) {
        return n == 0 ? base : chained.call(n - 1).thenApply(value -> (Integer) value + 1);
    }

    private CompletableFuture<Object> uncached(int n) {
        return n == 0 ? base : uncached(n - 1).thenApply(value -> (Integer) value + 1);
    }

    private static <T> T on(long stackSize, java.util.concurrent.Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        new Thread(null, task, "chain", stackSize).start();
        return task.get(60, TimeUnit.SECONDS);
    }

    private CompletableFuture<Object> endedWith(
            IntFunction<CompletableFuture<Object>> chain, Consumer<CompletableFuture<Object>> end) throws Exception {
        CompletableFuture<Object> top = on(BIG_STACK, () -> chain.apply(LENGTH));
        on(SMALL_STACK, () -> {
            end.accept(base);
            return null;
        });
        return top;
    }

    @Test
    @DisplayName("S12 ten thousand loads that lead, each in the body of the next, end without growing the stack")
    void leaders() throws Exception {
        CompletableFuture<Object> top = endedWith(chained::call, end -> end.complete(0));
        assertThat(top).isCompletedWithValue(LENGTH);
        assertThat(house.cache.size()).isEqualTo(LENGTH + 1L);
        assertThat(house.reporter.faults).isEmpty();
    }

    @Test
    @DisplayName("S12 the same where they fail")
    void failingLeaders() throws Exception {
        IOException failure = new IOException("at the bottom");
        CompletableFuture<Object> top = endedWith(chained::call, end -> end.completeExceptionally(failure));
        assertThat(top).isCompletedExceptionally();
        assertThatThrownBy(() -> House.get(top)).hasCause(failure);
        assertThat(house.cache.loadsInFlight()).isZero();
    }

    @Test
    @DisplayName("S12 the same where each joined the next one's load")
    void joiners() throws Exception {
        CompletableFuture<Object> top = endedWith(
                length -> {
                    CompletableFuture<Object> last = chained.call(0);
                    for (int i = 1; i <= length; i++) {
                        last = chained.call(i);
                    }
                    return last;
                },
                end -> end.complete(0));
        assertThat(House.get(top)).isEqualTo(LENGTH);
        assertThat(house.counters.snapshot().coalesced()).isEqualTo(LENGTH);
        assertThat(house.reporter.faults).isEmpty();
    }

    @Test
    @DisplayName("S12 … as it does uncached")
    void uncached() throws Exception {
        assertThat(endedWith(this::uncached, end -> end.complete(0))).isCompletedWithValue(LENGTH);
    }
}
