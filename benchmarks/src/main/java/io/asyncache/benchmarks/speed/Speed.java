package io.asyncache.benchmarks.speed;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the benchmarks with the agent's jar and prints their tables. Each round starts one JVM for each contender on each
 * JDK, so that whatever disturbs the machine for a while disturbs all of them.
 *
 * <p>Arguments: the agent's jar, its configuration, the number of rounds, and a regular expression for the names of the
 * benchmarks to run.
 */
public final class Speed {

    /** From here on the JDK warns of what JMH itself uses. */
    private static final int WARNS_OF_UNSAFE = 24;

    private final Path agent;
    private final Path configuration;
    private final String only;
    private final List<Measurement> measurements = new ArrayList<>();

    private Speed(Path agent, Path configuration, String only) {
        this.agent = agent;
        this.configuration = configuration;
        this.only = only;
    }

    public static void main(String[] arguments) throws IOException, RunnerException, ReflectiveOperationException {
        Speed speed = new Speed(Path.of(arguments[0]), Path.of(arguments[1]), arguments[3]);
        List<Jdk> jdks = Jdk.oldestAndNewest();
        int rounds = Integer.parseInt(arguments[2]);
        long begun = System.nanoTime();
        for (int round = 1; round <= rounds; round++) {
            for (Jdk jdk : jdks) {
                speed.run(jdk, round);
                System.err.printf(
                        "round %d of %d, JDK %s: done after %d s%n",
                        round,
                        rounds,
                        jdk.version(),
                        Duration.ofNanos(System.nanoTime() - begun).toSeconds());
            }
        }
        System.out.printf(
                "Processor time of the calling thread for one call, medians of %d rounds; in brackets the lowest and the"
                        + " highest ratio of a round. %s, %d processors.%n%n",
                rounds,
                jdks.stream().map(jdk -> "JDK " + jdk.version()).toList(),
                Runtime.getRuntime().availableProcessors());
        System.out.println(SpeedTable.of(speed.measurements));
    }

    private void run(Jdk jdk, int round) throws RunnerException, ReflectiveOperationException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(only)
                .jvm(jdk.java().toString())
                .forks(1)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .addProfiler(GCProfiler.class)
                .addProfiler(CpuTime.class)
                .jvmArgs(jvmArguments(jdk).toArray(String[]::new));
        for (RunResult result : new Runner(options.build()).run()) {
            measurements.add(measurement(jdk, round, result));
        }
    }

    /**
     * What is compiled is waited for: a background compiler would be one more process on a machine of few cores. The heap is
     * touched beforehand: else those who allocate more would pay for the system's pages as well, up to five times their own
     * time, until the collector comes round.
     */
    private List<String> jvmArguments(Jdk jdk) {
        Stream<String> all = Stream.of(
                "-Xbatch",
                "-Xms256m",
                "-Xmx256m",
                "-XX:+AlwaysPreTouch",
                "-javaagent:" + agent.toAbsolutePath() + "=config=" + configuration.toAbsolutePath()
                        + ",log-level=error");
        Stream<String> newer = jdk.version().feature() >= WARNS_OF_UNSAFE
                ? Stream.of("--sun-misc-unsafe-memory-access=allow")
                : Stream.of();
        return Stream.concat(all, newer).toList();
    }

    private static Measurement measurement(Jdk jdk, int round, RunResult result) throws ReflectiveOperationException {
        BenchmarkParams params = result.getParams();
        int dot = params.getBenchmark().lastIndexOf('.');
        Class<?> type = Class.forName(params.getBenchmark().substring(0, dot), false, Speed.class.getClassLoader());
        String name = params.getBenchmark().substring(dot + 1);
        Contender contender = Stream.of(type.getMethods())
                .filter(method -> method.getName().equals(name))
                .map(Speed::contender)
                .findFirst()
                .orElseThrow();
        Collection<IterationResult> iterations = result.getBenchmarkResults().stream()
                .flatMap(fork -> fork.getIterationResults().stream())
                .toList();
        return new Measurement(
                jdk.version().feature(),
                round,
                type.getAnnotation(Subject.class).value(),
                contender.row() + parameters(params),
                contender.name(),
                contender.peer(),
                median(iterations, CpuTime.LABEL),
                // JMH counts a batch as one operation.
                median(iterations, "gc.alloc.rate.norm")
                        / params.getMeasurement().getBatchSize());
    }

    private static Contender contender(Method benchmark) {
        return benchmark.getAnnotation(Contender.class);
    }

    private static String parameters(BenchmarkParams params) {
        StringBuilder text = new StringBuilder();
        for (String key : params.getParamsKeys()) {
            text.append(String.format(Locale.ROOT, ", %s: %,d", key, Integer.parseInt(params.getParam(key))));
        }
        return text.toString();
    }

    private static double median(Collection<IterationResult> iterations, String label) {
        return Median.of(iterations.stream()
                .map(iteration -> iteration.getSecondaryResults().get(label).getScore())
                .toList());
    }
}
