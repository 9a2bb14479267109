package io.asyncache.benchmarks.speed;

import com.acme.speed.Body;
import com.acme.speed.HandWrittenUsers;
import com.acme.speed.Users;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

@Subject("A call that drops a key, which is not there")
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@Warmup(iterations = 8, batchSize = 2_000)
@Measurement(iterations = 5, batchSize = 2_000)
public class InvalidationBenchmark {

    private static final String ROW = "each receiver has ten entries";
    private static final int ENTRIES = 10;
    private static final int ABSENT = -1;

    @Param({"1", "10", "1000"})
    public int receivers;

    private final Body body = new Body();
    private Users[] users = new Users[0];
    private HandWrittenUsers[] byHand = new HandWrittenUsers[0];

    @Setup
    public void fill() {
        users = Stream.generate(() -> new Users(body)).limit(receivers).toArray(Users[]::new);
        byHand = Stream.generate(() -> new HandWrittenUsers(body))
                .limit(receivers)
                .toArray(HandWrittenUsers[]::new);
        askForAll();
    }

    private void askForAll() {
        for (int i = 0; i < receivers; i++) {
            for (int id = 0; id < ENTRIES; id++) {
                users[i].changing(id);
                byHand[i].byId(id);
            }
        }
    }

    /** An invalidation drops nothing but its key, and does drop that: on both sides alike. */
    @TearDown
    public void check() {
        expect(2L * receivers * ENTRIES);
        askForAll();
        expect(2L * receivers * ENTRIES);
        users[0].changed(0);
        for (HandWrittenUsers each : byHand) {
            each.changed(0);
        }
        askForAll();
        expect(2L * receivers * (ENTRIES + 1));
    }

    private void expect(long runs) {
        if (body.runs() != runs) {
            throw new IllegalStateException("the body ran " + body.runs() + " times instead of " + runs);
        }
    }

    /** By hand somebody has to know all services, and to ask each. */
    @Benchmark
    @Contender(row = ROW, name = "Caffeine by hand", peer = true)
    public void byHand() {
        for (HandWrittenUsers each : byHand) {
            each.changed(ABSENT);
        }
    }

    @Benchmark
    @Contender(row = ROW, name = "asyncache")
    public void woven() {
        users[0].changed(ABSENT);
    }
}
