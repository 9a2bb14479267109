package io.asyncache.flight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NestingTest {

    private final Nesting nesting = new Nesting();
    private final List<Integer> ran = new ArrayList<>();

    /** Runs a chain of tasks, each of which runs the next. */
    private void chain(int from, int to, IntConsumer each) {
        if (from <= to) {
            nesting.run(() -> {
                each.accept(from);
                chain(from + 1, to, each);
            });
        }
    }

    @Test
    @DisplayName("S12 a chain runs in its order, to its end, before the first call returns; the stack stays small")
    void chain() {
        AtomicInteger deepest = new AtomicInteger();
        chain(1, 100_000, i -> {
            ran.add(i);
            if (i % 1_000 == 0) {
                deepest.accumulateAndGet(new Throwable().getStackTrace().length, Math::max);
            }
        });
        assertThat(ran).hasSize(100_000).isSorted();
        assertThat(deepest.get()).isLessThan(500);
    }

    @Test
    @DisplayName("S12 a chain set off within a task has run when that task goes on")
    void chainWithinATask() {
        nesting.run(() -> nesting.run(() -> {
            chain(1, 1_000, ran::add);
            assertThat(ran).hasSize(1_000);
        }));
        assertThat(ran).hasSize(1_000);
    }

    @Test
    @DisplayName("S25 a task that fails keeps none of those put off from running, and the thread starts afresh")
    void failingTask() {
        assertThatThrownBy(() -> nesting.run(() -> {
                    chain(1, 100, i -> {
                        if (i == 50) {
                            nesting.run(() -> ran.add(-1));
                            throw new StackOverflowError();
                        }
                    });
                    nesting.run(() -> ran.add(1));
                    throw new IllegalStateException("task");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(ran).contains(-1, 1);

        ran.clear();
        chain(1, 100, ran::add);
        assertThat(ran).hasSize(100);
    }
}
