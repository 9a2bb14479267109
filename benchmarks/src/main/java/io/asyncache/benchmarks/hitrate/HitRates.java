package io.asyncache.benchmarks.hitrate;

import io.asyncache.store.Policy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Prints each policy's hit rate on each trace, and whether our stores agree with what knows nothing of them. Ends with
 * status 1 if one does not. The argument is the folder of the recorded traces; without it the synthetic ones are
 * replayed alone.
 */
public final class HitRates {

    private static final long SEED = 42;
    private static final int LENGTH = 200_000;

    private HitRates() {}

    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        List<Trace> traces = new ArrayList<>(recorded(arguments));
        traces.addAll(new SyntheticTraces(SEED, LENGTH).all());

        List<Result> results = replay(traces);
        List<Agreement> agreements = Stream.of(Policy.values())
                .map(policy -> Agreement.of(policy, results))
                .toList();

        System.out.println(
                "Hit rates in per cent: our store's, in brackets the simulation's (tinylfu: Caffeine's own).");
        System.out.println();
        System.out.println(Table.of(results));
        System.out.println();
        agreements.forEach(System.out::println);
        if (!agreements.stream().allMatch(Agreement::holds)) {
            System.exit(1);
        }
    }

    private static List<Trace> recorded(String[] arguments) throws IOException {
        if (arguments.length == 0) {
            System.out.println("Recorded traces are skipped: no folder was named.");
            return List.of();
        }
        RecordedTraces folder = new RecordedTraces(Path.of(arguments[0]));
        List<Trace> traces = folder.all();
        List<String> found = traces.stream().map(Trace::name).toList();
        for (String name : RecordedTraces.NAMES) {
            if (!found.contains(name)) {
                System.out.println("Skipped, as it is not in " + folder.folder() + ": " + name);
            }
        }
        for (Trace trace : traces) {
            if (trace.accesses().size() == RecordedTraces.LONGEST) {
                System.out.printf("Of %s the first %,d accesses.%n", trace.name(), RecordedTraces.LONGEST);
            }
        }
        return traces;
    }

    private static List<Result> replay(List<Trace> traces) throws InterruptedException, ExecutionException {
        List<Callable<Result>> replays = new ArrayList<>();
        for (Trace trace : traces) {
            for (int size : trace.sizes()) {
                replays.add(() -> Result.of(trace, size));
            }
        }
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Result> results = new ArrayList<>();
            for (Future<Result> replayed : threads.invokeAll(replays)) {
                results.add(replayed.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }
}
