package io.asyncache.benchmarks.speed;

import com.acme.speed.Request;
import com.acme.speed.User;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** By its question mark it is no path, though it gives the same here. */
@Subject("An expression that is more than a path")
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@Warmup(iterations = 8, batchSize = 300_000)
@Measurement(iterations = 7, batchSize = 300_000)
public class SpelBenchmark {

    private static final String ROW = "`request.user.id`";
    private static final MethodHandle PATH = bind("request.user.id", Request.class);
    private static final MethodHandle SPEL = bind("request.user?.id", Request.class);
    private static final MethodHandle SPEL_HIDDEN = bind("request.user?.id", HiddenRequest.class);

    private final Request request = new Request(new User(10_000));
    private final HiddenRequest hidden = new HiddenRequest(new HiddenUser(10_000));

    private record HiddenUser(int id) {}

    private record HiddenRequest(HiddenUser user) {}

    private static MethodHandle bind(String expression, Class<?> type) {
        return RunningAgent.bind(expression, "request", type, MethodHandles.lookup());
    }

    @Benchmark
    @Contender(row = ROW, name = "path, to an object", peer = true)
    public Object path() throws Throwable {
        return (int) PATH.invokeExact((Object) this, request);
    }

    @Benchmark
    @Contender(row = ROW, name = "SpEL: `request.user?.id`, public classes")
    public Object spel() throws Throwable {
        return (Object) SPEL.invokeExact((Object) this, request);
    }

    /** Spring compiles what it can see; the rest it interprets. */
    @Benchmark
    @Contender(row = ROW, name = "SpEL: `request.user?.id`, private classes")
    public Object spelHidden() throws Throwable {
        return (Object) SPEL_HIDDEN.invokeExact((Object) this, hidden);
    }

    @TearDown
    public void check() throws Throwable {
        if (!path().equals(spel()) || !path().equals(spelHidden())) {
            throw new IllegalStateException(path() + ", but " + spel() + " and " + spelHidden());
        }
    }
}
