package io.asyncache.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.Reference;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HeartbeatTest {

    private final Heartbeat heartbeat = new Heartbeat();

    @Test
    @DisplayName("S18 no thread before the clock is read; then time moves, on a daemon thread that keeps nothing")
    void startsWithTheFirstReading() throws Exception {
        AtomicReference<Thread> beating = new AtomicReference<>();
        CountDownLatch looked = new CountDownLatch(1);
        Heartbeat.Watch watch = now -> {
            beating.set(Thread.currentThread());
            looked.countDown();
            return false;
        };
        heartbeat.attend(watch);
        assertThat(heartbeat.isResting()).isTrue();

        long first = heartbeat.clock().read();
        looked.await();

        assertThat(beating.get().isDaemon()).isTrue();
        assertThat(beating.get().getContextClassLoader()).isNull();
        assertThat(beating.get().getThreadGroup().getParent()).isNull();
        Awaitility.await().until(() -> heartbeat.clock().read() > first + 10 * CoarseClock.TICK_NANOS);
        Reference.reachabilityFence(watch);
    }

    @Test
    @DisplayName("it rests when nobody reads the clock and nobody waits, although there is something to look after")
    void rests() {
        Heartbeat.Watch watch = now -> false;
        heartbeat.attend(watch);
        heartbeat.clock().read();
        Awaitility.await().until(heartbeat::isResting);

        long before = System.nanoTime();
        assertThat(heartbeat.clock().read()).isGreaterThanOrEqualTo(before);
        Awaitility.await().until(() -> !heartbeat.isResting());
        Awaitility.await().until(heartbeat::isResting);
        Reference.reachabilityFence(watch);
    }

    @Test
    @DisplayName("S12 it doesn't rest while somebody waits, and looks with a time that moves")
    void beatsWhileSomebodyWaits() throws Exception {
        AtomicBoolean waiting = new AtomicBoolean(true);
        CountDownLatch looks = new CountDownLatch(200);
        AtomicInteger backwards = new AtomicInteger();
        long[] last = {Long.MIN_VALUE};
        Heartbeat.Watch watch = now -> {
            if (now <= last[0]) {
                backwards.incrementAndGet();
            }
            last[0] = now;
            looks.countDown();
            return waiting.get();
        };
        heartbeat.attend(watch);
        heartbeat.clock().read();

        // Three times as many as fit between two questions whether it may rest.
        looks.await();
        assertThat(heartbeat.isResting()).isFalse();
        assertThat(backwards).hasValue(0);

        waiting.set(false);
        Awaitility.await().until(heartbeat::isResting);
        Reference.reachabilityFence(watch);
    }

    @Test
    @DisplayName("S12 who begins to wait just before the heart rests is seen: it looks once more with its clock asleep")
    void looksOnceMoreBeforeItRests() {
        AtomicInteger looksAtRest = new AtomicInteger();
        Heartbeat.Watch watch = now -> {
            if (heartbeat.isResting()) {
                looksAtRest.incrementAndGet();
                return looksAtRest.get() == 1;
            }
            return false;
        };
        heartbeat.attend(watch);
        heartbeat.clock().read();
        // The first time it found somebody and went on beating; the second time it came to rest.
        Awaitility.await().until(() -> looksAtRest.get() == 2);
        Reference.reachabilityFence(watch);
    }

    @Test
    @DisplayName("S25 one that fails keeps none of the others from being looked after")
    void failingWatch() throws Exception {
        CountDownLatch looks = new CountDownLatch(3);
        Heartbeat.Watch failing = now -> {
            throw new AssertionError("failing");
        };
        Heartbeat.Watch other = now -> {
            looks.countDown();
            return true;
        };
        heartbeat.attend(failing);
        heartbeat.attend(other);
        heartbeat.clock().read();
        looks.await();
        Reference.reachabilityFence(failing);
        Reference.reachabilityFence(other);
    }

    @Test
    @DisplayName("S27 what comes and goes is not remembered, even while the heart has never beaten")
    void forgetsTheCollected() {
        Awaitility.await().until(() -> {
            for (int i = 0; i < 1_000; i++) {
                heartbeat.attend(new Forgotten());
            }
            System.gc();
            for (int i = 0; i < 500; i++) {
                heartbeat.attend(new Forgotten());
            }
            return heartbeat.attended() < 1_000;
        });
    }

    private static final class Forgotten implements Heartbeat.Watch {
        @Override
        public boolean look(long now) {
            return false;
        }
    }
}
