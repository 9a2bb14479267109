package io.asyncache.observe;

import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** A call that would have led a load: it takes off before its body runs, and lands once. */
final class ObservedLoad extends ObservedCall {

    private final ShadowCache cache;
    final Long key;

    /** The receiver and the arguments, if what is kept depends on them. */
    private final @Nullable Object @Nullable [] call;

    private final long departure;

    /** The thread that is inside the body right now. */
    private volatile @Nullable Thread runner = Thread.currentThread();

    /** What the body has returned, until that is complete. */
    private volatile @Nullable CompletableFuture<?> pending;

    // Guarded by this.
    private boolean landing;
    /** Others have waited for it for too long, or its key was invalidated: nothing is kept. */
    private boolean outdated;

    private boolean holdsPlace = true;
    private boolean waitedFor;
    private long firstToWait;
    private boolean landed;
    private long landedAt;

    ObservedLoad(
            ShadowCache cache, ObservedMethod method, Long key, @Nullable Object @Nullable [] call, long departure) {
        super(method);
        this.cache = cache;
        this.key = key;
        this.call = call;
        this.departure = departure;
    }

    /** Returns whether the current thread is inside this load's body: a call from there would not wait for it (S12). */
    boolean runsHere() {
        return runner == Thread.currentThread();
    }

    /** Returns whether a call could join it now; if not, it is over. */
    boolean join(long now) {
        CompletableFuture<?> own = pending;
        if (own != null && own.isDone()) {
            // Whoever completes it has not come round to telling us: continuations that came later run earlier.
            own.whenComplete(this);
        }
        synchronized (this) {
            if (landing || outdated) {
                return false;
            }
            if (!waitedFor) {
                waitedFor = true;
                firstToWait = now;
            } else if (now - firstToWait >= method.coalesceTimeoutNanos()) {
                outdated = true;
            }
            if (!outdated) {
                return true;
            }
        }
        cache.retire(this);
        return false;
    }

    /** From now on nobody joins, and nothing is kept. */
    synchronized void outdate() {
        outdated = true;
    }

    /** Returns whether this load counted as one under way until now. */
    synchronized boolean giveUpPlace() {
        boolean held = holdsPlace;
        holdsPlace = false;
        return held;
    }

    /** Returns how long ago it ended; 0 if it hasn't. */
    synchronized long nanosSinceItsEnd() {
        return landed ? Math.max(0, cache.now() - landedAt) : 0;
    }

    @Override
    void left() {
        runner = null;
    }

    @Override
    void pends(CompletableFuture<?> own) {
        pending = own;
    }

    @Override
    void ended(@Nullable Object value, @Nullable Throwable failure) {
        if (beginLanding()) {
            land(failure != null, nanos -> {
                if (failure == null) {
                    cache.keep(this, nanos, value, call);
                }
            });
        }
    }

    @Override
    void endedUnseen() {
        if (beginLanding()) {
            land(false, nanos -> cache.keepUnseen(this, nanos));
        }
    }

    @Override
    void lost() {
        if (beginLanding()) {
            retire(cache.now());
        }
    }

    @Override
    public void failed(Throwable fault) {
        left();
        super.failed(fault);
        lost();
    }

    private synchronized boolean beginLanding() {
        boolean first = !landing;
        landing = true;
        return first;
    }

    private void land(boolean failed, LongConsumer keeping) {
        long now = cache.now();
        try {
            cache.observations().load(now - departure, failed);
            if (!isOutdated()) {
                keeping.accept(now - departure);
            }
        } catch (Throwable fault) {
            method.failed(fault);
        } finally {
            retire(now);
        }
    }

    private synchronized boolean isOutdated() {
        return outdated;
    }

    private void retire(long now) {
        pending = null;
        synchronized (this) {
            landed = true;
            landedAt = now;
        }
        cache.retire(this);
    }
}
