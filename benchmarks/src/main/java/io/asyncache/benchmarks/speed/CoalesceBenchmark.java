package io.asyncache.benchmarks.speed;

import com.acme.speed.Body;
import com.acme.speed.User;
import com.acme.speed.Users;
import java.util.concurrent.CompletableFuture;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

@Subject("Coalescing alone")
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@Warmup(iterations = 6, batchSize = 1_000_000)
@Measurement(iterations = 5, batchSize = 1_000_000)
public class CoalesceBenchmark {

    private static final String ROW = "no call is like another, and the load is complete at once";

    private final Body body = new Body();
    private final Users users = new Users(body);
    private int last = Service.FIRST_ID;

    @Benchmark
    @Contender(row = ROW, name = "never woven", peer = true, agents = Agents.NONE)
    public CompletableFuture<User> neverWoven() {
        return users.coalesced(++last);
    }

    @Benchmark
    @Contender(row = ROW, name = "`maximum-size: 0`")
    public CompletableFuture<User> coalesced() {
        return users.coalesced(++last);
    }

    @TearDown
    public void check() {
        if (body.runs() != last - Service.FIRST_ID) {
            throw new IllegalStateException("the body ran " + body.runs() + " times");
        }
    }
}
