package io.asyncache.benchmarks.scale;

import com.acme.scale.Throughput;
import io.asyncache.benchmarks.speed.Jdk;
import io.asyncache.benchmarks.speed.Median;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How many calls a second are answered, and how many loaded, with few and many keys, on one thread and two, beside Caffeine by
 * hand.
 *
 * <p>Arguments: the agent's jar, and the number of rounds.
 */
public final class Keys {

    private static final int[] KEYS = {1_000, 100_000, 5_000_000};
    private static final List<String> HEAP = List.of("-Xms3g", "-Xmx3g", "-XX:+UseParallelGC");

    private final Jvm jvm;
    private final int rounds;

    private Keys(Path agent, int rounds) throws IOException {
        this.jvm = new Jvm(agent, Files.createTempDirectory("asyncache-keys-"));
        this.rounds = rounds;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Keys keys = new Keys(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        System.out.println("Millions of calls a second, medians of " + keys.rounds + " rounds.\n");
        System.out.println(
                "| keys | threads | JDK | hits: by hand | asyncache | ratio | misses: by hand | asyncache | ratio |");
        System.out.println("|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        for (Jdk jdk : Jdk.oldestAndNewest()) {
            for (int count : KEYS) {
                for (int threads = 1; threads <= 2; threads++) {
                    keys.measure(jdk, count, threads);
                }
            }
        }
    }

    private void measure(Jdk jdk, int count, int threads) throws IOException, InterruptedException {
        List<double[]> hand = new ArrayList<>();
        List<double[]> ours = new ArrayList<>();
        List<String> options = new ArrayList<>(HEAP);
        options.add(jvm.agent("""
                methods:
                  - match: com.acme.scale.PlainPrices.find(long)
                    cache: { maximum-size: %d }
                """.formatted(count)));
        for (int round = 0; round < rounds; round++) {
            hand.add(run(jdk, HEAP, "hand", count, threads));
            ours.add(run(jdk, options, "plain", count, threads));
        }
        System.out.printf(
                "| %,d | %d | %d | %s | %s |%n",
                count, threads, jdk.version().feature(), cells(hand, ours, 0), cells(hand, ours, 1));
    }

    private static String cells(List<double[]> hand, List<double[]> ours, int which) {
        double theirs = Median.of(hand.stream().map(each -> each[which]).toList());
        double mine = Median.of(ours.stream().map(each -> each[which]).toList());
        return "%.2f | %.2f | %.2f".formatted(theirs, mine, mine / theirs);
    }

    private double[] run(Jdk jdk, List<String> options, String who, int count, int threads)
            throws IOException, InterruptedException {
        List<String> arguments = List.of(who, String.valueOf(count), "false", String.valueOf(threads));
        String[] printed = jvm.run(jdk, options, Throughput.class, arguments).split(" ");
        return new double[] {Double.parseDouble(printed[0]), Double.parseDouble(printed[1])};
    }
}
