package io.asyncache.benchmarks.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Runs the benchmarks with the agent's jar and prints their tables. Each round starts one JVM for each contender on each
 * JDK, those of one row one after the other, so that whatever disturbs the machine for a while disturbs all of them.
 *
 * <p>Arguments: the agent's jar; its configuration, and one that is not enabled; the {@link Plan}; the number of rounds, or
 * {@code 0} for the plan's own; and a regular expression for the names of what to run.
 */
public final class Speed {

    private Speed() {}

    public static void main(String[] arguments) throws IOException, RunnerException, InterruptedException {
        Jvms jvms = new Jvms(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]));
        Forks forks = new Forks(jvms);
        Plan plan = Plan.valueOf(arguments[3].toUpperCase(Locale.ROOT));
        int asked = Integer.parseInt(arguments[4]);
        int rounds = asked == 0 ? plan.rounds() : asked;
        List<Fork> planned = plan.forks(Pattern.compile(arguments[5]));
        List<Jdk> jdks = Jdk.oldestAndNewest();
        List<Measurement> measurements = new ArrayList<>();
        long begun = System.nanoTime();
        for (int round = 1; round <= rounds; round++) {
            for (int i = 0; i < planned.size(); i++) {
                Fork fork = planned.get(i);
                for (Jdk jdk : jdks) {
                    forks.run(fork, jdk, round).forEach(measurements::add);
                }
                System.err.printf(
                        "round %d of %d: %d of %d, %s, after %d s%n",
                        round,
                        rounds,
                        i + 1,
                        planned.size(),
                        fork.name(),
                        Duration.ofNanos(System.nanoTime() - begun).toSeconds());
            }
        }
        if (!measurements.isEmpty()) {
            print(rounds, jdks, measurements);
        }
        if (plan == Plan.TURNS) {
            System.out.println(new TurnsTable(jvms).of(jdks));
        }
        if (!plan.candidates().isEmpty()) {
            Jdk newest = jdks.get(jdks.size() - 1);
            System.out.printf(
                    "%n### What one of two callers of a load does to the other, JDK %s%n%n", newest.version());
            System.out.println(new Behaviour(jvms, newest).of(plan.candidates()));
        }
    }

    private static void print(int rounds, List<Jdk> jdks, List<Measurement> measurements) {
        System.out.printf(
                "Processor time of the calling thread for one call, %s. %s, %d processors, %s.%n%n",
                rounds == 1
                        ? "one round"
                        : "medians of " + rounds + " rounds; in brackets the lowest and the highest ratio of a round",
                jdks.stream().map(jdk -> "JDK " + jdk.version()).toList(),
                Runtime.getRuntime().availableProcessors(),
                processor());
        System.out.println(SpeedTable.of(measurements));
    }

    private static String processor() {
        Path info = Path.of("/proc/cpuinfo");
        try {
            return Files.readAllLines(info).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException elsewhere) {
            return System.getProperty("os.arch");
        }
    }
}
