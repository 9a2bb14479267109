package io.asyncache.benchmarks.speed;

import com.acme.speed.Body;
import com.acme.speed.HandWrittenUsers;
import com.acme.speed.Users;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

@Subject("A call that drops a key by looking at all entries, since a method of the cache has `vary`")
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@Warmup(iterations = 8, batchSize = 50)
@Measurement(iterations = 5, batchSize = 50)
public class ScanBenchmark {

    private static final String ROW = "10,000 entries";
    private static final int ENTRIES = 10_000;
    private static final int ABSENT = -1;

    private final Body body = new Body();
    private final Users users = new Users(body);
    private final HandWrittenUsers byHand = new HandWrittenUsers(body);

    @Setup
    public void fill() {
        for (int id = 0; id < ENTRIES; id++) {
            users.ofTenant(id);
            byHand.ofTenant(id);
        }
    }

    @TearDown
    public void check() {
        users.tenantChanged(0);
        byHand.tenantChanged(0);
        fill();
        if (body.runs() != 2 * (ENTRIES + 1)) {
            throw new IllegalStateException("the body ran " + body.runs() + " times");
        }
    }

    @Benchmark
    @Contender(row = ROW, name = "Caffeine by hand", peer = true)
    public void byHand() {
        byHand.tenantChanged(ABSENT);
    }

    @Benchmark
    @Contender(row = ROW, name = "asyncache")
    public void woven() {
        users.tenantChanged(ABSENT);
    }
}
