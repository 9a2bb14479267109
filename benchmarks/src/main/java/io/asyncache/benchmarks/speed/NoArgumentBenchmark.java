package io.asyncache.benchmarks.speed;

import com.acme.speed.User;
import java.util.concurrent.CompletableFuture;
import org.openjdk.jmh.annotations.Benchmark;

public class NoArgumentBenchmark extends Hits {

    @Override
    CompletableFuture<User> call(int key) {
        return users.current();
    }

    @Benchmark
    @Row(value = "no argument", ratio = 0.35, bytes = 24)
    public CompletableFuture<User> noArgument() {
        return users.current();
    }
}
