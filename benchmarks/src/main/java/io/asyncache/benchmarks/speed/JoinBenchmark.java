package io.asyncache.benchmarks.speed;

import com.acme.speed.MapUsers;
import com.acme.speed.User;
import java.util.concurrent.CompletableFuture;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * So many calls while the first one's load is under way; then it completes, and all of them take their answer. Divided by the
 * number of callers.
 */
@Subject(value = "Callers of one load", ofProcess = true)
public class JoinBenchmark extends Service {

    private static final int CALLS = 200_000;
    private static final int FEW = 8;
    private static final int SOME = 64;
    private static final int MANY = 512;

    @SuppressWarnings({"unchecked", "rawtypes"}) // of an array that holds nothing else
    private final CompletableFuture<User>[] answers = new CompletableFuture[MANY];

    private int last = FIRST_ID;
    private long calls;

    @Setup
    public void begin() throws ReflectiveOperationException {
        body.hold();
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
    @Warmup(iterations = 6, batchSize = CALLS / FEW)
    @Measurement(iterations = 5, batchSize = CALLS / FEW)
    @OperationsPerInvocation(FEW)
    @Row(value = "8 callers", place = 1, ratio = 1, quick = Quickly.NOBODY)
    public int few() {
        return round(FEW);
    }

    @Benchmark
    @Warmup(iterations = 6, batchSize = CALLS / SOME)
    @Measurement(iterations = 5, batchSize = CALLS / SOME)
    @OperationsPerInvocation(SOME)
    @Row(value = "64 callers", place = 2, ratio = 1, quick = Quickly.ALL)
    public int some() {
        return round(SOME);
    }

    @Benchmark
    @Warmup(iterations = 6, batchSize = CALLS / MANY)
    @Measurement(iterations = 5, batchSize = CALLS / MANY)
    @OperationsPerInvocation(MANY)
    @Row(value = "512 callers", place = 3, ratio = 1, quick = Quickly.NOBODY)
    public int many() {
        return round(MANY);
    }

    private int round(int callers) {
        calls += callers;
        int id = ++last;
        for (int i = 0; i < callers; i++) {
            answers[i] = users.byId(id);
        }
        body.release();
        int sum = 0;
        for (int i = 0; i < callers; i++) {
            sum += answers[i].join().id();
        }
        if (sum != -id * callers) {
            throw new IllegalStateException(candidate + ": one of the answers to " + id + " is wrong");
        }
        return sum;
    }

    @TearDown
    public void check() {
        checkRuns(candidate.joins() ? last - FIRST_ID : calls);
    }
}
