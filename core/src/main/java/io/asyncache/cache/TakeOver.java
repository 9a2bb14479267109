package io.asyncache.cache;

import io.asyncache.flight.FailedLoad;
import io.asyncache.store.Kept;
import io.asyncache.time.Nanos;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Puts what one store keeps into another, after a cache's settings have changed: what fits the new ones stays, with the
 * time that it has left by them (S24).
 *
 * <p>A value's age is what has passed of the time that the old settings gave it. Where they gave it none, it counts from
 * now; where each value has a lifetime of its own, that lifetime stays in force.
 */
final class TakeOver {

    private static final long FOR_EVER = Nanos.FOR_EVER;

    private final CacheSpec before;
    private final CacheSpec after;
    private final long now;

    TakeOver(CacheSpec before, CacheSpec after, long now) {
        this.before = before;
        this.after = after;
        this.now = now;
    }

    /** Returns whether anything can be taken over: weights can't be had afterwards. */
    boolean isPossible() {
        return after.maximum() > 0 && (before.weighted() || !after.weighted());
    }

    /** Takes over from one to the other, for as long as there is no invalidation and nobody has been quicker. */
    void run(Cache.Space from, Cache.Space to) {
        long untouched = to.flights().invalidations();
        from.store().forEach((key, kept, weight, remaining) -> {
            Entry entry = entry(kept, Math.min(remaining, FOR_EVER));
            if (entry != null && entry.lifetime > 0) {
                to.flights().keepIfUntouched(key, untouched, () -> {
                    if (to.store().get(key) == null) {
                        to.store().put(key, entry.kept, weight, entry.lifetime);
                    }
                });
            }
        });
    }

    private record Entry(Object kept, long lifetime) {}

    private @Nullable Entry entry(Object kept, long remaining) {
        if (kept instanceof FailedLoad failed) {
            KeptFailures failures = after.failures();
            return failures == null || !failures.keeps(failed.failure())
                    ? null
                    : new Entry(failed, Math.min(remaining, Nanos.of(failures.lifetime())));
        }
        Object value = kept;
        long fresh;
        long written;
        if (kept instanceof Dated dated) {
            value = Kept.of(dated.value());
            written = dated.written();
            fresh = fresh(now - written, Math.min(FOR_EVER, dated.freshUntil() - now));
        } else {
            long age = remaining >= FOR_EVER
                    ? 0
                    : Math.max(0, Nanos.of(before.expiry().afterWrite()) - remaining);
            written = now - (Nanos.of(before.expiry().afterWrite()) >= FOR_EVER ? 0 : age);
            fresh = fresh(now - written, remaining);
        }
        if (!after.nulls() && Kept.value(value) == null) {
            return null;
        }
        if (after.freshness().isPlain()) {
            return new Entry(value, fresh);
        }
        Duration stale = after.freshness().staleIfError();
        long lifetime = Math.min(FOR_EVER, fresh + (stale == null ? 0 : Nanos.of(stale)));
        return new Entry(new Dated(Kept.value(value), written, now + fresh), lifetime);
    }

    /** Returns how long a value of that age is fresh from now on. */
    private long fresh(long age, long remaining) {
        long general = Nanos.of(after.expiry().afterWrite());
        long fresh = general >= FOR_EVER ? FOR_EVER : general - age;
        boolean own = before.expiry().own() && after.expiry().own();
        return own ? Math.min(fresh, remaining) : fresh;
    }
}
