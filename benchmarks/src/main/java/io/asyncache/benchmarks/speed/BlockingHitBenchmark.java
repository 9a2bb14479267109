package io.asyncache.benchmarks.speed;

import com.acme.speed.User;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Warmup;

@Subject("A hit on a blocking method")
@BenchmarkMode(Mode.SingleShotTime)
@Warmup(iterations = 8, batchSize = 500_000)
@Measurement(iterations = 7, batchSize = 500_000)
public class BlockingHitBenchmark extends Requests {

    private static final String OBJECT = "an object";
    private static final String NUMBER = "an `int`";
    private static final String BY_HAND = "Caffeine by hand";
    private static final String WOVEN = "asyncache";

    @Benchmark
    @Contender(row = OBJECT, name = BY_HAND, peer = true)
    public User objectByHand() {
        return byHand.blocking(next().user().id());
    }

    @Benchmark
    @Contender(row = OBJECT, name = WOVEN)
    public User object() {
        return users.blocking(next().user().id());
    }

    @Benchmark
    @Contender(row = NUMBER, name = BY_HAND, peer = true)
    public int numberByHand() {
        return byHand.number(next().user().id());
    }

    @Benchmark
    @Contender(row = NUMBER, name = WOVEN)
    public int number() {
        return users.number(next().user().id());
    }
}
