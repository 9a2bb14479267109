package io.asyncache.benchmarks.startup;

import io.asyncache.benchmarks.speed.Jdk;
import io.asyncache.benchmarks.startup.Start.Who;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Starts small and large programs without an agent, with one that does nothing, and with asyncache, and prints what
 * processor time each takes. In a round each comes once, in any order, so that whatever disturbs the
 * machine for a while disturbs all.
 *
 * <p>Arguments: the agent's jar, and the number of rounds.
 */
public final class StartUp {

    private static final String FILE = "a file of 30 lines that matches nothing";
    private static final String METHOD = "one method woven, linked, called and kept";
    private static final String LARGE = "3,000 classes";
    private static final String SHARED = "3,000 classes from an archive";

    private final Path directory;
    private final Path agent;
    private final Path idle;
    private final Path small;
    private final Path large;
    private final Path nothing;
    private final Path method;

    private StartUp(Path agent, Path directory) throws IOException {
        this.agent = agent;
        this.directory = directory;
        Programs programs = new Programs(directory);
        this.idle = programs.idleAgent();
        this.small = programs.small();
        this.large = programs.large();
        this.nothing = programs.configuration("nothing", "com.acme.prices.PriceService.price(..)");
        this.method = programs.configuration("method", "com.acme.Main.price(int)");
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("asyncache-start-up-");
        StartUp startUp = new StartUp(Path.of(arguments[0]).toAbsolutePath(), directory);
        int rounds = Integer.parseInt(arguments[1]);
        List<Run> runs = new ArrayList<>();
        List<String> shared = new ArrayList<>();
        for (Jdk jdk : Jdk.oldestAndNewest()) {
            List<Start> starts = startUp.starts(jdk);
            for (Start start : starts) {
                if (start.what().equals(SHARED)) {
                    shared.add("JDK %s, %s: %,d of %,d classes came from the archive."
                            .formatted(
                                    jdk.version(),
                                    start.who(),
                                    Archive.shared(jdk, directory, start),
                                    Programs.CLASSES));
                }
            }
            // The first round warms the system's file cache.
            for (int round = 0; round <= rounds; round++) {
                // In another order each time: the same start took a quarter more time after some others than after the
                // rest.
                List<Start> shuffled = new ArrayList<>(starts);
                Collections.shuffle(shuffled, new Random(round));
                for (Start start : shuffled) {
                    double millis = startUp.measure(jdk, start);
                    if (round > 0) {
                        runs.add(new Run(jdk.version().feature(), round, start, millis));
                    }
                }
            }
            System.err.println("JDK " + jdk.version() + " done");
        }
        System.out.printf(
                "Processor time of the whole process, user and system, medians of %d rounds; in brackets the middle half of"
                        + " the rounds' ratios. %d processors.%n%n",
                rounds, Runtime.getRuntime().availableProcessors());
        System.out.println(StartUpTable.of(runs));
        System.out.println();
        shared.forEach(line -> System.out.println("- " + line));
    }

    private double measure(Jdk jdk, Start start) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(jdk.java().toString()));
        command.addAll(start.options());
        return new ChildProcess(directory).run(command, start.expected());
    }

    private List<Start> starts(Jdk jdk) throws IOException, InterruptedException {
        List<String> smallMain = List.of("-cp", small.toString(), "com.acme.Main");
        List<String> largeMain = List.of("-cp", large.toString(), "com.acme.many.Main");
        List<String> archive = Archive.train(jdk, directory, largeMain, "6000");
        return List.of(
                start(FILE, Who.NOBODY, List.of(), smallMain, "42 of 2"),
                start(FILE, Who.IDLE, List.of(javaAgent(idle)), smallMain, "42 of 2"),
                start(FILE, Who.ASYNCACHE, List.of(javaAgent(nothing)), smallMain, "42 of 2"),
                start(METHOD, Who.IDLE, List.of(javaAgent(idle)), smallMain, "42 of 2"),
                start(METHOD, Who.ASYNCACHE, List.of(javaAgent(method)), smallMain, "42 of 1"),
                start(LARGE, Who.NOBODY, List.of(), largeMain, "6000"),
                start(LARGE, Who.IDLE, List.of(javaAgent(idle)), largeMain, "6000"),
                start(LARGE, Who.ASYNCACHE, List.of(javaAgent(nothing)), largeMain, "6000"),
                start(SHARED, Who.NOBODY, archive, largeMain, "6000"),
                start(SHARED, Who.IDLE, with(archive, javaAgent(idle)), largeMain, "6000"),
                start(SHARED, Who.ASYNCACHE, with(archive, javaAgent(nothing)), largeMain, "6000"));
    }

    /** The idle agent, or asyncache with a configuration. */
    private String javaAgent(Path what) {
        return "-javaagent:" + (what.equals(idle) ? idle : agent + "=" + what);
    }

    private static List<String> with(List<String> options, String another) {
        return Stream.concat(options.stream(), Stream.of(another)).toList();
    }

    private static Start start(String what, Who who, List<String> options, List<String> program, String expected) {
        return new Start(
                what, who, Stream.concat(options.stream(), program.stream()).toList(), expected);
    }
}
