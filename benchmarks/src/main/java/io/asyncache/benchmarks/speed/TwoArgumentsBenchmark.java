package io.asyncache.benchmarks.speed;

import com.acme.speed.User;
import java.util.concurrent.CompletableFuture;
import org.openjdk.jmh.annotations.Benchmark;

/** The arguments are an {@code int} and a text. */
public class TwoArgumentsBenchmark extends Hits {

    private static final double RATIO = 0.70;
    private static final double BYTES = 48;

    private String tenant = "acme";

    @Override
    CompletableFuture<User> call(int key) {
        return users.byIdAndTenant(FIRST_ID + key, tenant);
    }

    @Benchmark
    @Row(value = "two arguments, one key", place = 1, ratio = RATIO, bytes = BYTES)
    public CompletableFuture<User> twoArguments() {
        return users.byIdAndTenant(id, tenant);
    }

    @Benchmark
    @Row(
            value = "two arguments, 10,000 keys, Zipf 0.99",
            place = 2,
            keys = Keys.COUNT,
            ratio = RATIO,
            bytes = BYTES,
            quick = Quickly.NOBODY)
    public CompletableFuture<User> twoArgumentsOfManyKeys(Keys keys) {
        return users.byIdAndTenant(FIRST_ID + keys.next(), tenant);
    }
}
