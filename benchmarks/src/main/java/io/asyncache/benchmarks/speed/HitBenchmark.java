package io.asyncache.benchmarks.speed;

import com.acme.speed.User;
import java.util.concurrent.CompletableFuture;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Threads;

/** The argument is an {@code int}. */
public class HitBenchmark extends Hits {

    private static final double ONE_KEY = 0.35;
    private static final double MANY_KEYS = 0.65;
    private static final double BYTES = 24;

    @Override
    CompletableFuture<User> call(int key) {
        return users.byId(FIRST_ID + key);
    }

    @Benchmark
    @Row(value = "one key", place = 1, ratio = ONE_KEY, bytes = BYTES, quick = Quickly.ALL)
    public CompletableFuture<User> oneKey() {
        return users.byId(id);
    }

    @Benchmark
    @Row(
            value = "10,000 keys, Zipf 0.99",
            place = 2,
            keys = Keys.COUNT,
            ratio = MANY_KEYS,
            bytes = BYTES,
            quick = Quickly.ALL)
    public CompletableFuture<User> manyKeys(Keys keys) {
        return users.byId(FIRST_ID + keys.next());
    }

    /** Uncached, the threads would share nothing but the count of the body's runs. */
    @Benchmark
    @Threads(2)
    @Row(value = "one key, two threads", place = 3, ratio = ONE_KEY, bytes = BYTES, uncached = false)
    public CompletableFuture<User> oneKeyInTwoThreads() {
        return users.byId(id);
    }

    @Benchmark
    @Threads(2)
    @Row(
            value = "10,000 keys, Zipf 0.99, two threads",
            place = 4,
            keys = Keys.COUNT,
            ratio = MANY_KEYS,
            bytes = BYTES,
            uncached = false)
    public CompletableFuture<User> manyKeysInTwoThreads(Keys keys) {
        return users.byId(FIRST_ID + keys.next());
    }
}
