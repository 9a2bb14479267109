package io.asyncache.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.asyncache.key.KeyParts;
import io.asyncache.stats.Counters;
import io.asyncache.stats.RecordingReporter;
import io.asyncache.store.Policy;
import io.asyncache.store.Strength;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Loads, refreshes, failures that old values answer, invalidations by key and clearings on a few keys from many threads,
 * against a source that numbers its versions: no answer is older than the last invalidation that had finished before the
 * call began.
 */
class VersionedSourceTest {

    private static final int KEYS = 3;
    private static final int THREADS = 8;
    private static final long LASTS_NANOS =
            TimeUnit.SECONDS.toNanos(Long.getLong("asyncache.test.versioned.seconds", 60));

    private final RecordingReporter reporter = new RecordingReporter();
    private final Engine engine = Engine.create(reporter);
    private final Counters counters = new Counters();
    private final ScheduledExecutorService source = Executors.newScheduledThreadPool(2);

    private Cache cache(Policy policy) {
        return engine.newCache(
                new CacheSpec(
                        policy,
                        KEYS - 1,
                        false,
                        new Expiry(Duration.ofMillis(20), null, false, 0),
                        new Freshness(Duration.ofMillis(5), Duration.ofMillis(30)),
                        null,
                        Strength.STRONG,
                        true,
                        100),
                counters);
    }

    /** Something that is called with a key and answers with a version. */
    private interface Call {
        Object of(int key) throws Exception;
    }

    /** One cache with the source that it must not be behind of. */
    private final class World {

        /** The source's versions by key. */
        private final AtomicLongArray versions = new AtomicLongArray(KEYS);

        /** The versions from which on answers must be: of the last invalidation that has finished. */
        private final AtomicLongArray floors = new AtomicLongArray(KEYS);

        private final Policy policy;
        private final Cache cache;
        private final List<Call> calls = new ArrayList<>();

        World(Policy policy) {
            this.policy = policy;
            cache = cache(policy);
            WovenMethod users = method(WovenMethod.Settings.of(int.class).ofStatic());
            // Of a type that leaves open in what width a number is kept: its keys must be looked for.
            WovenMethod open = method(WovenMethod.Settings.of(Object.class).ofStatic());
            WovenMethod alone =
                    method(WovenMethod.Settings.of(int.class).ofStatic().withoutCoalescing());
            BlockingMethod blocking = new BlockingMethod(engine, cache, argument -> loadHere((Integer) argument), true);
            calls.add(key -> users.call(key).join());
            calls.add(key -> open.call(key).join());
            calls.add(key -> alone.call(key).join());
            calls.add(blocking::call);
        }

        private WovenMethod method(WovenMethod.Settings settings) {
            return new WovenMethod(engine, cache, settings, arguments -> load((Integer) arguments[0]));
        }

        private CompletableFuture<Object> load(int key) {
            long version = versions.get(key);
            SplittableRandom random = new SplittableRandom(System.nanoTime());
            int way = random.nextInt(10);
            if (way == 0) {
                return CompletableFuture.failedFuture(new IllegalStateException("down"));
            }
            if (way < 4) {
                return CompletableFuture.completedFuture(version);
            }
            CompletableFuture<Object> own = new CompletableFuture<>();
            source.schedule(
                    () -> way == 9
                            ? own.completeExceptionally(new IllegalStateException("down"))
                            : own.complete(version),
                    random.nextInt(3_000),
                    TimeUnit.MICROSECONDS);
            return own;
        }

        private Object loadHere(int key) throws InterruptedException {
            long version = versions.get(key);
            SplittableRandom random = new SplittableRandom(System.nanoTime());
            if (random.nextInt(10) == 0) {
                throw new IllegalStateException("down");
            }
            TimeUnit.MICROSECONDS.sleep(random.nextInt(1_000));
            return version;
        }

        private void raise(int key, long version) {
            floors.accumulateAndGet(key, version, Math::max);
        }

        private void change(int key, Object keyPart) {
            long version = versions.incrementAndGet(key);
            cache.invalidate(KeyParts.of(new Object[] {keyPart}));
            raise(key, version);
        }

        private void changeAll() {
            long[] changed = new long[KEYS];
            for (int key = 0; key < KEYS; key++) {
                changed[key] = versions.incrementAndGet(key);
            }
            cache.clear();
            for (int key = 0; key < KEYS; key++) {
                raise(key, changed[key]);
            }
        }

        private void checked(int key, Call call, AtomicLong answers) throws Exception {
            long floor = floors.get(key);
            try {
                long version = (long) call.of(key);
                assertThat(version)
                        .as("%s, method %d, key %d", policy, calls.indexOf(call), key)
                        .isGreaterThanOrEqualTo(floor);
                answers.incrementAndGet();
            } catch (IllegalStateException | CompletionException down) {
                assertThat(down).hasStackTraceContaining("down");
            }
        }

        private void act(long seed, AtomicLong answers) throws Exception {
            SplittableRandom random = new SplittableRandom(seed);
            long end = System.nanoTime() + LASTS_NANOS;
            while (System.nanoTime() - end < 0) {
                int key = random.nextInt(KEYS);
                switch (random.nextInt(64)) {
                    case 0 -> change(key, key);
                    case 1 -> change(key, (long) key);
                    case 2 -> changeAll();
                    default -> checked(key, calls.get(random.nextInt(calls.size())), answers);
                }
            }
        }
    }

    @Test
    @Timeout(240)
    @DisplayName("S22 no answer is older than the last invalidation that finished before the call began")
    void neverStale() throws Exception {
        ExecutorService pool = Executors.newCachedThreadPool();
        AtomicLong answers = new AtomicLong();
        List<Future<?>> actors = new ArrayList<>();
        AtomicInteger seeds = new AtomicInteger();
        for (Policy policy : List.of(Policy.TINYLFU, Policy.LRU)) {
            World world = new World(policy);
            for (int i = 0; i < THREADS / 2; i++) {
                actors.add(pool.submit(() -> {
                    world.act(seeds.incrementAndGet(), answers);
                    return null;
                }));
            }
        }
        for (Future<?> actor : actors) {
            actor.get(LASTS_NANOS + TimeUnit.SECONDS.toNanos(60), TimeUnit.NANOSECONDS);
        }
        pool.shutdown();
        source.shutdown();
        assertThat(reporter.faults).isEmpty();
        assertThat(reporter.keyFailures).isEmpty();
        Counters.Snapshot counted = counters.snapshot();
        assertThat(counted.hits()).isPositive();
        assertThat(counted.refreshes()).isPositive();
        assertThat(counted.staleAnswers()).isPositive();
        assertThat(counted.coalesced()).isPositive();
        assertThat(answers).hasPositiveValue();
    }
}
