package io.asyncache.benchmarks.speed;

import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Has JMH start the JVMs, and reads what they measured. */
final class Forks {

    private final Jvms jvms;

    Forks(Jvms jvms) {
        this.jvms = jvms;
    }

    Stream<Measurement> run(Fork fork, Jdk jdk, int round) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(fork.benchmark().getDeclaringClass().getName() + "\\."
                        + fork.benchmark().getName() + "$")
                .jvm(jdk.java().toString())
                .forks(1)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .addProfiler(GCProfiler.class)
                .addProfiler(CpuTime.class)
                .jvmArgs(jvms.arguments(jdk, fork.agents()).toArray(String[]::new));
        fork.candidate()
                .ifPresent(candidate -> options.param("candidate", candidate.name())
                        .warmupBatchSize(annotation(fork, Warmup.class).batchSize() / candidate.slowness())
                        .measurementBatchSize(annotation(fork, org.openjdk.jmh.annotations.Measurement.class)
                                        .batchSize()
                                / candidate.slowness()));
        return new Runner(options.build()).run().stream().flatMap(result -> measurements(fork, jdk, round, result));
    }

    /** Of the benchmark, or else of its class. */
    private static <A extends Annotation> A annotation(Fork fork, Class<A> type) {
        A own = fork.benchmark().getAnnotation(type);
        return own != null ? own : fork.benchmark().getDeclaringClass().getAnnotation(type);
    }

    private static Stream<Measurement> measurements(Fork fork, Jdk jdk, int round, RunResult result) {
        Measurement ofCallers = measurement(fork, jdk, round, result, fork.subject(), CpuTime.OF_CALLERS);
        return fork.ofProcess()
                ? Stream.of(
                        ofCallers,
                        measurement(
                                fork,
                                jdk,
                                round,
                                result,
                                fork.subject() + ": the whole process's time",
                                CpuTime.OF_PROCESS))
                : Stream.of(ofCallers);
    }

    private static Measurement measurement(
            Fork fork, Jdk jdk, int round, RunResult result, String subject, String time) {
        BenchmarkParams params = result.getParams();
        Collection<IterationResult> iterations = result.getBenchmarkResults().stream()
                .flatMap(each -> each.getIterationResults().stream())
                .toList();
        return new Measurement(
                jdk.version().feature(),
                round,
                subject,
                fork.row() + parameters(params),
                fork.contender(),
                fork.peer(),
                fork.target(),
                median(iterations, time),
                // JMH counts a batch as one operation.
                median(iterations, "gc.alloc.rate.norm")
                        / params.getMeasurement().getBatchSize());
    }

    private static String parameters(BenchmarkParams params) {
        StringBuilder text = new StringBuilder();
        for (String key : params.getParamsKeys()) {
            if (!key.equals("candidate")) {
                text.append(String.format(Locale.ROOT, ", %s: %,d", key, Integer.parseInt(params.getParam(key))));
            }
        }
        return text.toString();
    }

    private static double median(Collection<IterationResult> iterations, String label) {
        return Median.of(iterations.stream()
                .map(iteration -> iteration.getSecondaryResults().get(label).getScore())
                .toList());
    }
}
