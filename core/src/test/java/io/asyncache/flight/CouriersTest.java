package io.asyncache.flight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CouriersTest {

    private final Couriers couriers = new Couriers();

    private static Couriers.Errand errand(Runnable work) {
        return new Couriers.Errand(work, noThread -> {}, null);
    }

    @Test
    @DisplayName("S6 errands that wait for each other all run at once, however many")
    void allAtOnce() throws Exception {
        int count = 100;
        CyclicBarrier together = new CyclicBarrier(count);
        CountDownLatch done = new CountDownLatch(count);
        List<Couriers.Errand> errands = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            errands.add(errand(() -> {
                try {
                    together.await();
                } catch (InterruptedException | BrokenBarrierException broken) {
                    throw new AssertionError(broken);
                }
                done.countDown();
            }));
        }
        couriers.send(errands);
        done.await();
    }

    @Test
    @DisplayName("S6 errands that don't block share a few threads")
    void fewThreads() throws Exception {
        int count = 5_000;
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        CountDownLatch done = new CountDownLatch(count);
        List<Couriers.Errand> errands = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            errands.add(errand(() -> {
                threads.add(Thread.currentThread());
                done.countDown();
            }));
        }
        couriers.send(errands);
        done.await();
        assertThat(threads.size()).isLessThan(count / 2);
    }

    @Test
    @DisplayName("S17 a courier brings back neither a context class loader nor an interrupt, and ends when idle")
    void leavesNothing() throws Exception {
        ClassLoader context = new ClassLoader(null) {};
        AtomicReference<Thread> courier = new AtomicReference<>();
        CountDownLatch ran = new CountDownLatch(1);
        couriers.send(List.of(new Couriers.Errand(
                () -> {
                    courier.set(Thread.currentThread());
                    assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(context);
                    Thread.currentThread().interrupt();
                    ran.countDown();
                    throw new IllegalStateException("the application's");
                },
                noThread -> {},
                context)));
        ran.await();

        assertThat(courier.get().isDaemon()).isTrue();
        Awaitility.await().until(() -> courier.get().getContextClassLoader() == null);
        Awaitility.await().until(() -> !courier.get().isInterrupted());
        Awaitility.await().until(() -> !courier.get().isAlive());
    }

    @Test
    @DisplayName("S12 a courier's pass is good for one call of one method")
    void pass() {
        Object method = new Object();
        Courier courier = new Courier(() -> {}, "courier");
        courier.give(method);
        assertThat(courier.takePass(new Object())).isFalse();
        assertThat(courier.takePass(method)).isTrue();
        assertThat(courier.takePass(method)).isFalse();
        courier.give(method);
        courier.withdraw();
        assertThat(courier.takePass(method)).isFalse();
    }
}
