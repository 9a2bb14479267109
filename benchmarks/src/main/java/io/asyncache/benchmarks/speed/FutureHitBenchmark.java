package io.asyncache.benchmarks.speed;

import com.acme.speed.Request;
import com.acme.speed.User;
import java.util.concurrent.CompletableFuture;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Warmup;

@Subject("A hit on an asynchronous method")
@BenchmarkMode(Mode.SingleShotTime)
@Warmup(iterations = 8, batchSize = 500_000)
@Measurement(iterations = 7, batchSize = 500_000)
public class FutureHitBenchmark extends Requests {

    private static final String ROW = "hit";

    @Benchmark
    @Contender(row = ROW, name = "Caffeine by hand", peer = true)
    public CompletableFuture<User> byHand() {
        return byHand.byId(next().user().id());
    }

    @Benchmark
    @Contender(row = ROW, name = "Caffeine by hand, `.copy()`")
    public CompletableFuture<User> byHandCopied() {
        return byHand.byIdCopied(next().user().id());
    }

    @Benchmark
    @Contender(row = ROW, name = "asyncache, the argument is the key")
    public CompletableFuture<User> argument() {
        return users.byId(next().user().id());
    }

    @Benchmark
    @Contender(row = ROW, name = "asyncache, `key: [request.user.id]`")
    public CompletableFuture<User> path() {
        Request request = next();
        return users.byRequest(request);
    }
}
