package io.asyncache.time;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Time that passes when a test says so. */
public final class FakeTicker implements Ticker {

    private final AtomicLong now;

    public FakeTicker() {
        this(0);
    }

    public FakeTicker(long start) {
        now = new AtomicLong(start);
    }

    @Override
    public long read() {
        return now.get();
    }

    public void advance(Duration time) {
        now.addAndGet(time.toNanos());
    }

    public void advanceNanos(long nanos) {
        now.addAndGet(nanos);
    }
}
