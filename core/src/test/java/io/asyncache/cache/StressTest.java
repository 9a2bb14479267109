package io.asyncache.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.asyncache.stats.Counters;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many threads on few keys, doing everything at random. */
@Tag("outcomes")
class StressTest {

    private static final int THREADS = 8;
    private static final int KEYS = 4;
    private static final long LASTS_NANOS = TimeUnit.SECONDS.toNanos(4);

    /** A load that somebody must end. */
    private record Load(int key, CompletableFuture<Object> own) {}

    private final House house = new House(new CacheSpec(3, Duration.ofSeconds(5), true, 3));
    private final ConcurrentLinkedQueue<Load> loads = new ConcurrentLinkedQueue<>();
    private final AtomicLong calls = new AtomicLong();
    private final AtomicBoolean closing = new AtomicBoolean();
    private final WovenMethod method = house.method(arguments -> body((Integer) arguments[0]));

    private CompletableFuture<Object> body(int key) {
        SplittableRandom random = new SplittableRandom(System.nanoTime());
        if (closing.get() || random.nextInt(8) == 0) {
            return CompletableFuture.completedFuture("value of " + key);
        }
        return switch (random.nextInt(12)) {
            case 0 -> throw new IllegalStateException("failure of " + key);
            case 1 -> CompletableFuture.failedFuture(new IllegalStateException("failure of " + key));
            case 2 -> counted(key).thenApply(value -> value);
            case 3 -> throughAnotherKey(key);
            default -> {
                CompletableFuture<Object> own = new CompletableFuture<>();
                loads.add(new Load(key, own));
                yield own;
            }
        };
    }

    private CompletableFuture<Object> throughAnotherKey(int key) {
        try {
            return counted((key + 1) % KEYS).handle((value, failure) -> "value of " + key);
        } catch (IllegalStateException others) {
            return CompletableFuture.completedFuture("value of " + key);
        }
    }

    private CompletableFuture<Object> counted(int key) {
        calls.incrementAndGet();
        return method.call(key);
    }

    private void endOne(boolean fails) {
        Load load = loads.poll();
        if (load == null) {
            return;
        }
        if (fails) {
            load.own.completeExceptionally(new IllegalStateException("failure of " + load.key));
        } else {
            load.own.complete("value of " + load.key);
        }
    }

    private record Call(int key, CompletableFuture<Object> future, CompletableFuture<Object> continued) {}

    /** Acts at random until its time is over. Returns the calls that it has left to themselves. */
    private List<Call> act(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        ArrayDeque<Call> open = new ArrayDeque<>();
        long end = System.nanoTime() + LASTS_NANOS;
        while (System.nanoTime() - end < 0) {
            int key = random.nextInt(KEYS);
            switch (random.nextInt(16)) {
                case 0 -> house.cache.invalidate(KeysOf.one(method, key));
                case 1 -> house.ticker.advance(Duration.ofSeconds(1));
                case 2 -> house.pass(random.nextInt(10) == 0 ? House.COALESCE_TIMEOUT : Duration.ofMillis(1));
                case 3, 4, 5, 6 -> endOne(random.nextInt(5) == 0);
                case 7 -> {
                    if (!open.isEmpty()) {
                        open.removeFirst().future.cancel(true);
                    }
                }
                case 8 -> {
                    if (!open.isEmpty()) {
                        open.removeFirst().future.complete("mine");
                    }
                }
                default -> call(key).ifPresent(open::add);
            }
            if (open.size() > 200) {
                check(open.removeFirst());
            }
        }
        return new ArrayList<>(open);
    }

    private java.util.Optional<Call> call(int key) {
        try {
            CompletableFuture<Object> future = counted(key);
            return java.util.Optional.of(new Call(key, future, future.thenApply(value -> value)));
        } catch (IllegalStateException thrown) {
            assertThat(thrown).hasMessage("failure of " + key);
            return java.util.Optional.empty();
        }
    }

    /** Waits for the call's end, helping loads to theirs, and looks at what it brought. */
    private void check(Call call) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!call.continued.isDone()) {
            endOne(false);
            if (loads.isEmpty()) {
                house.pass(House.COALESCE_TIMEOUT);
            }
            assertThat(System.nanoTime() - end).as("a lost caller").isNegative();
        }
        for (CompletableFuture<Object> future : List.of(call.future, call.continued)) {
            try {
                assertThat(future.join()).isEqualTo("value of " + call.key);
            } catch (CancellationException passedOn) {
                // The load was cancelled on behalf of a body whose every caller had cancelled.
            } catch (CompletionException failed) {
                assertThat(failed.getCause())
                        .satisfiesAnyOf(
                                cause -> assertThat(cause).hasMessage("failure of " + call.key),
                                cause -> assertThat(cause).isInstanceOf(CancellationException.class));
            }
        }
    }

    @Test
    @DisplayName("S3 S4 S12 S22 S27 whatever happens, every caller is answered for its own key and no load is left")
    void stress() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        List<Future<List<Call>>> actors = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            long seed = i;
            actors.add(pool.submit(() -> act(seed)));
        }
        List<Call> left = new ArrayList<>();
        for (Future<List<Call>> actor : actors) {
            left.addAll(actor.get(50, TimeUnit.SECONDS));
        }
        closing.set(true);
        left.forEach(this::check);
        pool.shutdown();

        Awaitility.await().untilAsserted(() -> {
            endOne(false);
            house.pass(House.COALESCE_TIMEOUT);
            assertThat(house.cache.loadsInFlight()).isZero();
            assertThat(house.cache.space().flights().keysUnderWay()).isZero();
        });
        assertThat(loads).isEmpty();
        assertThat(house.cache.size()).isLessThanOrEqualTo(3);
        assertThat(house.reporter.faults).isEmpty();
        assertThat(house.reporter.keyFailures).isEmpty();
        Counters.Snapshot counted = house.counters.snapshot();
        assertThat(counted.hits() + counted.misses() + counted.coalesced() + counted.bypassed())
                .as("each call is one look-up: %s", counted)
                .isEqualTo(calls.get());
        assertThat(List.of(counted.hits(), counted.misses(), counted.coalesced(), counted.bypassed()))
                .allSatisfy(each -> assertThat(each).isPositive());
        // Only what is run for callers that had joined runs without having been called.
        assertThat((long) method.bodies())
                .isBetween(
                        counted.misses() + counted.bypassed(),
                        counted.misses() + counted.bypassed() + counted.coalesced());
    }
}
