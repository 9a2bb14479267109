package io.asyncache.benchmarks.speed;

import com.acme.speed.Body;
import com.acme.speed.HandWrittenUsers;
import com.acme.speed.Request;
import com.acme.speed.User;
import com.acme.speed.Users;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.BenchmarkParams;

/** Calls that go round and round among so many keys, and the check that they were hits with the right answers. */
@State(Scope.Thread)
public abstract class Requests {

    private static final long SEED = 42;

    /** Numbers for which the JDK keeps no boxes. */
    private static final int FIRST_ID = 10_000;

    @Param({"1", "10000"})
    public int keys;

    final Body body = new Body();
    final Users users = new Users(body);
    final HandWrittenUsers byHand = new HandWrittenUsers(body);
    private Request[] requests = new Request[0];
    private int at;

    @Setup
    public final void fill(BenchmarkParams params) throws ReflectiveOperationException {
        List<Request> made = new ArrayList<>();
        for (int i = 0; i < keys; i++) {
            made.add(new Request(new User(FIRST_ID + i)));
        }
        Collections.shuffle(made, new Random(SEED));
        requests = made.toArray(Request[]::new);
        String benchmark = params.getBenchmark();
        Method contender = getClass().getMethod(benchmark.substring(benchmark.lastIndexOf('.') + 1));
        for (Request request : requests) {
            int answer = answer(contender.invoke(this));
            if (answer != -request.user().id()) {
                throw new IllegalStateException(benchmark + " answers " + answer + " to " + request);
            }
        }
    }

    private static int answer(Object returned) {
        if (returned instanceof CompletableFuture<?> future) {
            return answer(future.join());
        }
        return returned instanceof User user ? user.id() : (int) returned;
    }

    /** All contenders ran the body once for each key, however often they were called. */
    @TearDown
    public final void check() {
        if (body.runs() != keys) {
            throw new IllegalStateException(keys + " keys, but the body ran " + body.runs() + " times");
        }
    }

    final Request next() {
        int now = at;
        at = now + 1 == requests.length ? 0 : now + 1;
        return requests[now];
    }
}
