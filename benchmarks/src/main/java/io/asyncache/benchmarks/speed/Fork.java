package io.asyncache.benchmarks.speed;

import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one JVM measures, in each round and on each JDK: one contender in one row, or in several rows that differ by a
 * parameter.
 *
 * @param candidate who runs the benchmark, if it is one that all of them do
 */
record Fork(
        Method benchmark,
        Optional<Candidate> candidate,
        String row,
        String contender,
        boolean peer,
        Agents agents,
        Target target) {

    /** Returns what the benchmarks of a class are made of, row by row. */
    static Stream<Fork> of(Class<?> benchmarks, List<Candidate> candidates) {
        return Stream.concat(rows(benchmarks, candidates), contenders(benchmarks));
    }

    private static Stream<Fork> rows(Class<?> benchmarks, List<Candidate> candidates) {
        return Stream.of(benchmarks.getMethods())
                .filter(method -> method.isAnnotationPresent(Row.class))
                .sorted(Comparator.comparing(
                        method -> method.getAnnotation(Row.class).place()))
                .flatMap(method -> candidates.stream()
                        .filter(each ->
                                each.caches() || method.getAnnotation(Row.class).uncached())
                        .map(each -> of(method, method.getAnnotation(Row.class), each)));
    }

    private static Fork of(Method benchmark, Row row, Candidate candidate) {
        Target target = candidate == Candidate.ASYNCACHE ? new Target(row.ratio(), row.bytes()) : Target.NONE;
        return new Fork(
                benchmark,
                Optional.of(candidate),
                row.value(),
                candidate.label(),
                candidate.peer(),
                candidate.agents(),
                target);
    }

    private static Stream<Fork> contenders(Class<?> benchmarks) {
        return Stream.of(benchmarks.getMethods())
                .filter(method -> method.isAnnotationPresent(Contender.class))
                .sorted(Comparator.comparing(Method::getName))
                .map(method -> of(method, method.getAnnotation(Contender.class)));
    }

    private static Fork of(Method benchmark, Contender contender) {
        return new Fork(
                benchmark,
                Optional.empty(),
                contender.row(),
                contender.name(),
                contender.peer(),
                contender.agents(),
                new Target(contender.target(), Target.NONE.bytes()));
    }

    String subject() {
        return benchmark.getDeclaringClass().getAnnotation(Subject.class).value();
    }

    /** Whether what the process does on other threads belongs to it. */
    boolean ofProcess() {
        return benchmark.getDeclaringClass().getAnnotation(Subject.class).ofProcess();
    }

    boolean quick() {
        return candidate
                .map(each -> benchmark.getAnnotation(Row.class).quick().measures(each))
                .orElse(true);
    }

    /** As it is chosen by on the command line. */
    String name() {
        String method = benchmark.getDeclaringClass().getSimpleName() + "." + benchmark.getName();
        return candidate.map(each -> method + "." + each).orElse(method);
    }
}
