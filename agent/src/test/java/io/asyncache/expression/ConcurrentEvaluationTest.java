package io.asyncache.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConcurrentEvaluationTest {

    private static final int THREADS = 6;
    private static final int CALLS = 3_000;

    @ParameterizedTest
    @ValueSource(strings = {"anything.size", "anything.size + 0", "#anything.size() + (userId - 42)"})
    void threadsDoNotSeeEachOthersCalls(String text) throws Exception {
        BoundExpression bound = Expression.parse(text).bind(Sample.scope());
        CyclicBarrier start = new CyclicBarrier(THREADS);
        Callable<Integer> caller = () -> {
            start.await(1, TimeUnit.MINUTES);
            int right = 0;
            for (int i = 0; i < CALLS; i++) {
                List<Integer> value = i % 2 == 0 ? new ArrayList<>() : new java.util.LinkedList<>();
                for (int n = i % 5; n > 0; n--) {
                    value.add(n);
                }
                right += evaluate(bound, value).equals(i % 5) ? 1 : 0;
            }
            return right;
        };
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Integer>> callers = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                callers.add(threads.submit(caller));
            }
            for (Future<Integer> done : callers) {
                assertThat(done.get(1, TimeUnit.MINUTES)).isEqualTo(CALLS);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static Object evaluate(BoundExpression bound, Object value) throws Exception {
        try {
            Object evaluated = bound.evaluate(null, Sample.arguments(value), null);
            return evaluated == null ? "null" : evaluated;
        } catch (Throwable failed) {
            throw new AssertionError(failed);
        }
    }
}
