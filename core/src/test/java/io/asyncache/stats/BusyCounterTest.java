package io.asyncache.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BusyCounterTest {

    /** Enough for a thread to have a cell. */
    private static final int MANY = 3 * BusyCounter.SHARED_FOR_A_CELL;

    /** More than there are cells on any machine. */
    private static final int THREADS = 300;

    private final BusyCounter counter = new BusyCounter();

    private void add(int times) {
        for (int i = 0; i < times; i++) {
            counter.increment();
        }
    }

    @Test
    @DisplayName("a thread's additions are all there, before and after it has a cell")
    void countsEachAddition() {
        for (int added = 1; added <= MANY; added++) {
            counter.increment();
            assertThat(counter.sum()).isEqualTo(added);
        }
    }

    @Test
    @DisplayName("no addition of threads that add at once is lost, with more threads than cells")
    void losesNothingAmongThreads() throws InterruptedException {
        CountDownLatch start = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            Thread thread = new Thread(() -> {
                try {
                    start.await();
                } catch (InterruptedException stopped) {
                    return;
                }
                add(MANY);
            });
            thread.start();
            threads.add(thread);
        }

        start.countDown();

        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(counter.sum()).isEqualTo((long) THREADS * MANY);
    }

    @Test
    @DisplayName("S17 a thread that has added is not kept, and its additions stay when another gets its cell")
    void keepsNoThread() throws InterruptedException {
        // The second round comes upon cells whose threads are gone.
        for (int round = 1; round <= 2; round++) {
            List<WeakReference<Thread>> added = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                added.add(addOnThreadOfItsOwn());
            }
            await().until(() -> {
                System.gc();
                return added.stream().allMatch(thread -> thread.refersTo(null));
            });
            assertThat(counter.sum()).isEqualTo((long) round * THREADS * MANY);
        }
    }

    private WeakReference<Thread> addOnThreadOfItsOwn() throws InterruptedException {
        Thread thread = new Thread(() -> add(MANY));
        thread.start();
        thread.join();
        return new WeakReference<>(thread);
    }
}
