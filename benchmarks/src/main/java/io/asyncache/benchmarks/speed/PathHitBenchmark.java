package io.asyncache.benchmarks.speed;

import com.acme.speed.Request;
import com.acme.speed.User;
import java.util.concurrent.CompletableFuture;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Warmup;

@Subject("A hit whose key is a path")
@BenchmarkMode(Mode.SingleShotTime)
@Warmup(iterations = 8, batchSize = 500_000)
@Measurement(iterations = 7, batchSize = 500_000)
public class PathHitBenchmark extends Requests {

    private static final String ROW = "`key: [request.user.id]`";

    @Benchmark
    @Contender(row = ROW, name = "Caffeine by hand", peer = true)
    public CompletableFuture<User> byHand() {
        return byHand.byId(next().user().id());
    }

    @Benchmark
    @Contender(row = ROW, name = "asyncache")
    public CompletableFuture<User> path() {
        Request request = next();
        return users.byRequest(request);
    }
}
