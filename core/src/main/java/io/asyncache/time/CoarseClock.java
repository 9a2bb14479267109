package io.asyncache.time;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A clock whose reading costs one field: reading the system's own is most of what a hit would cost.
 *
 * <p>The {@link Heartbeat} moves it every {@link #TICK_NANOS} while somebody reads it, and puts it to sleep when nobody
 * has for a while. A sleeping clock is read from the system, so that a first reading after a pause is never stale.
 */
public final class CoarseClock implements Ticker {

    /** How far behind the system's clock a reading may be: 1 ms, in nanoseconds. */
    public static final long TICK_NANOS = 1_000_000L;

    private static final long ASLEEP = Long.MIN_VALUE;
    private static final VarHandle NOW;

    static {
        try {
            NOW = MethodHandles.lookup().findVarHandle(CoarseClock.class, "now", long.class);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    private final Ticker system;
    private final Runnable alarm;

    /** Written by the heartbeat alone. */
    private long now = ASLEEP;

    /** Whether anybody has read the clock since the heartbeat last asked. A lost write costs a wake-up, nothing else. */
    private boolean used;

    /**
     * Creates a sleeping clock.
     *
     * @param system the clock that this one follows
     * @param alarm run by a reader that finds the clock asleep; must return at once
     */
    CoarseClock(Ticker system, Runnable alarm) {
        this.system = system;
        this.alarm = alarm;
    }

    @Override
    public long read() {
        long time = (long) NOW.getOpaque(this);
        if (time == ASLEEP) {
            return wake();
        }
        if (!used) {
            used = true;
        }
        return time;
    }

    private long wake() {
        used = true;
        alarm.run();
        return system.read();
    }

    /** Takes the system's time over and returns it; the heartbeat's thread only. */
    long tick() {
        long time = system.read();
        NOW.setOpaque(this, time);
        return time;
    }

    /** From now on readers ask the system; the heartbeat's thread only. */
    void sleep() {
        NOW.setVolatile(this, ASLEEP);
    }

    /** Returns whether the clock was read since the last call; the heartbeat's thread only. */
    boolean takeUsed() {
        boolean was = used;
        used = false;
        return was;
    }
}
