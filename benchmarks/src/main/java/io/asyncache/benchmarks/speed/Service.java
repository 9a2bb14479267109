package io.asyncache.benchmarks.speed;

import com.acme.speed.Body;
import com.acme.speed.User;
import com.acme.speed.UserService;
import java.util.concurrent.CompletableFuture;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * A candidate's service. In each JVM there is one candidate and one of its methods is called, so that the compiler knows both,
 * as it does in an application's hot path.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
public abstract class Service {

    /** Numbers for which the JDK keeps no boxes. */
    static final int FIRST_ID = UserService.CURRENT;

    @Param
    public Candidate candidate;

    final Body body = new Body();
    UserService users;

    final void start() throws ReflectiveOperationException {
        users = candidate.start(body);
    }

    final void checkAnswer(int id, CompletableFuture<User> answer) {
        if (answer.join().id() != -id) {
            throw new IllegalStateException(candidate + " answers " + answer.join() + " to " + id);
        }
    }

    final void checkRuns(long expected) {
        if (body.runs() != expected) {
            throw new IllegalStateException(
                    candidate + ": the body ran " + body.runs() + " times instead of " + expected);
        }
    }
}
