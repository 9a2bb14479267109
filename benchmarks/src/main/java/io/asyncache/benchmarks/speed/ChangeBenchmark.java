package io.asyncache.benchmarks.speed;

import com.acme.speed.Body;
import com.acme.speed.HandWrittenUsers;
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

@Subject("A call that drops a key, and one that loads it again")
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@Warmup(iterations = 10, batchSize = 50_000)
@Measurement(iterations = 9, batchSize = 50_000)
public class ChangeBenchmark {

    private static final String ROW = "both calls";
    private static final int ID = 10_000;

    private final Body body = new Body();
    private final Users users = new Users(body);
    private final HandWrittenUsers byHand = new HandWrittenUsers(body);
    private long calls;

    @Benchmark
    @Contender(row = ROW, name = "Caffeine by hand", peer = true)
    public CompletableFuture<User> byHand() {
        calls++;
        byHand.changed(ID);
        return byHand.byId(ID);
    }

    @Benchmark
    @Contender(row = ROW, name = "asyncache")
    public CompletableFuture<User> woven() {
        calls++;
        users.changed(ID);
        return users.changing(ID);
    }

    @TearDown
    public void check() {
        if (body.runs() != calls) {
            throw new IllegalStateException(calls + " changes, but the body ran " + body.runs() + " times");
        }
    }
}
