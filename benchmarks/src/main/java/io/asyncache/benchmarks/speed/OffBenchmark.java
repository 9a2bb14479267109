package io.asyncache.benchmarks.speed;

import com.acme.speed.Tiny;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Calls of a method that only returns a field, of many objects in a row, so that little else is
 * measured and nothing is hoisted out of the loop. */
@Subject("Off")
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OperationsPerInvocation(OffBenchmark.CALLS)
@Warmup(iterations = 8, batchSize = 30_000)
@Measurement(iterations = 7, batchSize = 30_000)
public class OffBenchmark {

    static final int CALLS = 256;

    private static final String ROW = "a method of five bytes";

    /** Within what two runs of the same differ by. */
    private static final double SAME = 1.05;

    private final Tiny[] tinies = Tiny.many(CALLS);

    @Benchmark
    @Contender(row = ROW, name = "never woven", peer = true, agents = Agents.NONE)
    public void neverWoven(Blackhole sink) {
        for (Tiny tiny : tinies) {
            sink.consume(tiny.plain());
        }
    }

    @Benchmark
    @Contender(row = ROW, name = "`enabled: false`", agents = Agents.ASYNCACHE_DISABLED, target = SAME)
    public void disabled(Blackhole sink) {
        for (Tiny tiny : tinies) {
            sink.consume(tiny.plain());
        }
    }

    @Benchmark
    @Contender(row = ROW, name = "`mode: off`", target = SAME)
    public void off(Blackhole sink) {
        for (Tiny tiny : tinies) {
            sink.consume(tiny.off());
        }
    }

    @Benchmark
    @Contender(row = ROW, name = "switched off after a million hits", target = SAME)
    public void switchedOff(HotThenOff method, Blackhole sink) {
        for (Tiny tiny : method.tinies) {
            sink.consume(tiny.switched());
        }
    }
}
