package io.asyncache.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CoarseClockTest {

    private final FakeTicker system = new FakeTicker(1_000);
    private final AtomicInteger alarms = new AtomicInteger();
    private final CoarseClock clock = new CoarseClock(system, alarms::incrementAndGet);

    @Test
    @DisplayName("S18 a clock that is asleep reads the system's time and raises the alarm")
    void asleep() {
        assertThat(clock.read()).isEqualTo(1_000);
        system.advanceNanos(5);
        assertThat(clock.read()).isEqualTo(1_005);
        assertThat(alarms).hasValue(2);
    }

    @Test
    @DisplayName("S18 a clock that is awake stands between two ticks")
    void awake() {
        assertThat(clock.tick()).isEqualTo(1_000);
        system.advanceNanos(5);
        assertThat(clock.read()).isEqualTo(1_000);
        assertThat(clock.tick()).isEqualTo(1_005);
        assertThat(clock.read()).isEqualTo(1_005);
        assertThat(alarms).hasValue(0);
    }

    @Test
    @DisplayName("S18 after a sleep the first reading is the system's, never the one before the sleep")
    void afterASleep() {
        clock.tick();
        clock.sleep();
        system.advanceNanos(1_000_000_000);
        assertThat(clock.read()).isEqualTo(1_000_001_000);
        assertThat(alarms).hasValue(1);
    }

    @Test
    @DisplayName("a clock knows whether it was read, and ticking is not reading")
    void used() {
        clock.tick();
        assertThat(clock.takeUsed()).isFalse();
        clock.read();
        assertThat(clock.takeUsed()).isTrue();
        assertThat(clock.takeUsed()).isFalse();
        clock.sleep();
        clock.read();
        assertThat(clock.takeUsed()).isTrue();
    }

    @Test
    @DisplayName("S18 the tick is a millisecond")
    void tickLength() {
        assertThat(CoarseClock.TICK_NANOS).isEqualTo(1_000_000);
    }
}
