package io.asyncache.benchmarks.speed;

import java.util.List;
import java.util.regex.Pattern;

/** What a run measures. */
enum Plan {
    /** All candidates in all rows. */
    FULL(Rows.OF_ALL, List.of(Candidate.values()), 3),

    /** The candidates that one looks at most, in a few minutes. */
    QUICK(Rows.OF_ALL, List.of(Candidate.CAFFEINE, Candidate.ASYNCACHE, Candidate.COPY, Candidate.MAP), 1),

    /** No figures, only what one caller does to another. */
    BEHAVIOUR(List.of(), List.of(Candidate.values()), 0),

    /** Hits of asyncache and the same by hand in turns within one JVM, and what the machine is like meanwhile. */
    TURNS(List.of(), List.of(), 0),

    /** What a call of asyncache is made of, and what changes its caches. */
    PARTS(
            List.of(
                    PathHitBenchmark.class,
                    BlockingHitBenchmark.class,
                    ChangeBenchmark.class,
                    InvalidationBenchmark.class,
                    ScanBenchmark.class,
                    PathBenchmark.class,
                    SpelBenchmark.class),
            List.of(),
            5);

    private final List<Class<?>> benchmarks;
    private final List<Candidate> candidates;
    private final int rounds;

    Plan(List<Class<?>> benchmarks, List<Candidate> candidates, int rounds) {
        this.benchmarks = benchmarks;
        this.candidates = candidates;
        this.rounds = rounds;
    }

    /** How many JVMs each contender gets on each JDK, unless it is said. */
    int rounds() {
        return rounds;
    }

    /** Whose behaviour is shown. */
    List<Candidate> candidates() {
        return candidates;
    }

    /** Returns what to start, those of one row one after the other. */
    List<Fork> forks(Pattern only) {
        return benchmarks.stream()
                .flatMap(each -> Fork.of(each, candidates))
                .filter(fork -> this != QUICK || fork.quick())
                .filter(fork -> only.matcher(fork.name()).find())
                .toList();
    }

    /** In a class of their own, since an enum's constants come before its fields. */
    private static final class Rows {

        static final List<Class<?>> OF_ALL = List.of(
                HitBenchmark.class,
                TwoArgumentsBenchmark.class,
                RecordBenchmark.class,
                NoArgumentBenchmark.class,
                MissBenchmark.class,
                JoinBenchmark.class,
                OffBenchmark.class,
                CoalesceBenchmark.class);
    }
}
