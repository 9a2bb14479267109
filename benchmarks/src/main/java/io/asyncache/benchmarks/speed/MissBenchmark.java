package io.asyncache.benchmarks.speed;

import com.acme.speed.MapUsers;
import com.acme.speed.User;
import java.util.concurrent.CompletableFuture;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Each call has another key. The cache is full soon, so that entries make room. */
@Subject(value = "A miss", ofProcess = true)
@Warmup(iterations = 6, batchSize = MissBenchmark.BATCH)
@Measurement(iterations = 5, batchSize = MissBenchmark.BATCH)
public class MissBenchmark extends Service {

    static final int BATCH = 200_000;

    private int last = FIRST_ID;

    @Setup
    public void begin() throws ReflectiveOperationException {
        start();
    }

    /** The one that has no bound would otherwise fill the heap. */
    @Setup(Level.Iteration)
    public void clear() {
        if (users instanceof MapUsers map) {
            map.clear();
        }
    }

    @Benchmark
    @Row(value = "the load is complete at once", ratio = 0.70, quick = Quickly.ALL)
    public CompletableFuture<User> miss() {
        return users.byId(++last);
    }

    @TearDown
    public void check() {
        checkAnswer(last, users.byId(last));
        checkRuns(last - FIRST_ID + (candidate.caches() ? 0L : 1L));
    }
}
