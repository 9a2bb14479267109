package io.asyncache.benchmarks.speed;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.ScalarResult;

/**
 * The processor time of the thread that calls, in nanoseconds for one operation. Unlike the time on the wall it doesn't
 * count what other processes take away; like it, it does count what they do to the processor's caches and frequency.
 */
public final class CpuTime implements InternalProfiler {

    static final String OF_CALLERS = "cpu";
    static final String OF_PROCESS = "cpu.process";

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final OperatingSystemMXBean machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private long before;
    private long beforeInAll;

    @Override
    public String getDescription() {
        return "Processor time of the calling thread, and of the whole process";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        before = ofCallers();
        beforeInAll = machine.getProcessCpuTime();
    }

    @Override
    public Collection<ScalarResult> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double calls = (double) result.getMetadata().getAllOps() * iteration.getBatchSize();
        return List.of(
                nanos(OF_CALLERS, (ofCallers() - before) / calls),
                nanos(OF_PROCESS, (machine.getProcessCpuTime() - beforeInAll) / calls));
    }

    private static ScalarResult nanos(String label, double nanos) {
        return new ScalarResult(label, nanos, "ns/op", AggregationPolicy.AVG);
    }

    /** JMH calls from threads of its own; before the first iteration there is none. */
    private long ofCallers() {
        long sum = 0;
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().contains("-jmh-worker-")) {
                sum += Math.max(0, threads.getThreadCpuTime(thread.getId()));
            }
        }
        return sum;
    }
}
