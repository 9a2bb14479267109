package io.asyncache.benchmarks.speed;

import com.acme.speed.User;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.BenchmarkParams;

/** Calls whose answers are there, and the check that they were. */
@Subject("A hit")
@Warmup(iterations = 5, batchSize = 1_000_000)
@Measurement(iterations = 5, batchSize = 2_000_000)
public abstract class Hits extends Service {

    /** What calls with one key ask for: no constant to the compiler. */
    int id = FIRST_ID;

    private int keys;

    /** Calls the method that is measured, for the key with this number, as {@link Keys} draws them. */
    abstract CompletableFuture<User> call(int key);

    @Setup
    public final void fill(BenchmarkParams params) throws ReflectiveOperationException {
        start();
        String benchmark = params.getBenchmark();
        keys = Stream.of(getClass().getMethods())
                .filter(method -> benchmark.endsWith("." + method.getName()))
                .map(method -> method.getAnnotation(Row.class).keys())
                .findFirst()
                .orElseThrow();
        checkAnswers();
        checkRuns(keys);
    }

    /** However often they were called, candidates that cache ran the body once for each key. */
    @TearDown
    public final void check() {
        if (candidate.caches()) {
            checkAnswers();
            checkRuns(keys);
        } else if (body.runs() == keys) {
            throw new IllegalStateException("the body never ran");
        }
    }

    private void checkAnswers() {
        for (int key = 0; key < keys; key++) {
            checkAnswer(FIRST_ID + key, call(key));
        }
    }
}
