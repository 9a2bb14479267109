package io.asyncache.cache;

import io.asyncache.flight.FailedLoad;
import io.asyncache.flight.Fallback;
import io.asyncache.flight.Keepsake;
import io.asyncache.store.Kept;
import io.asyncache.time.Nanos;
import io.asyncache.time.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.chrono.ChronoZonedDateTime;
import java.util.Date;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** What one method's cache makes of outcomes: in what form they are kept, with what weight, for how long. */
public final class Keeping {

    private static final long FOR_EVER = Nanos.FOR_EVER;

    /** In a cache bounded by weight a failure weighs this part of the bound: so many failures fit at most. */
    private static final long MOST_FAILURES = 10_000;

    private static final @Nullable Object[] NO_CALL = new Object[0];

    private final CacheSpec spec;
    private final ResultSpec results;
    private final Ticker ticker;
    private final boolean dated;
    private final long refreshNanos;
    private final long staleNanos;

    /** Creates it for the results of one method. */
    public Keeping(CacheSpec spec, ResultSpec results, Ticker ticker) {
        this.spec = spec;
        this.results = results;
        this.ticker = ticker;
        this.dated = !spec.freshness().isPlain();
        this.refreshNanos = Nanos.of(spec.freshness().refreshAfterWrite());
        Duration stale = spec.freshness().staleIfError();
        this.staleNanos = stale == null ? 0 : Nanos.of(stale);
    }

    /** Returns whether {@link #value} looks at the call. */
    public boolean needsCall() {
        return results.needsCall();
    }

    /**
     * Returns what to keep of a value, or null if {@code unless} says not to.
     *
     * @throws Throwable if an expression can't be computed, or the value is none of the method's type
     */
    public @Nullable Keepsake value(@Nullable Object value, @Nullable Object @Nullable [] call) throws Throwable {
        if (value != null && !results.type().isInstance(value)) {
            // The body has filled its future with what its declaration rules out: it shall not come from us (S13).
            throw new ClassCastException(
                    value.getClass().getName() + " is not a " + results.type().getName());
        }
        @Nullable Object[] known = call == null ? NO_CALL : call;
        OnResult unless = results.unless();
        if (unless != null && truth(unless.evaluate(known, value))) {
            return null;
        }
        OnResult weigher = results.weigher();
        long weight = weigher == null ? 1 : weight(weigher.evaluate(known, value));
        long fresh = lifetime(value, known);
        if (fresh <= 0) {
            return new Keepsake(Kept.of(value), weight, 0);
        }
        if (!dated) {
            return new Keepsake(Kept.of(value), weight, fresh);
        }
        long now = ticker.read();
        return new Keepsake(new Dated(value, now, now + fresh), weight, Math.min(FOR_EVER, fresh + staleNanos));
    }

    /** Returns what to keep of a failure, or null. */
    @Nullable
    Keepsake failure(FailedLoad failed) {
        KeptFailures failures = spec.failures();
        if (failures == null || !failures.keeps(failed.failure())) {
            return null;
        }
        long weight = spec.weighted() ? Math.max(1, spec.maximum() / MOST_FAILURES) : 1;
        return new Keepsake(failed, weight, Nanos.of(failures.lifetime()));
    }

    private long lifetime(@Nullable Object value, @Nullable Object[] call) throws Throwable {
        long lifetime = Nanos.of(spec.expiry().afterWrite());
        OnResult expireAfter = results.expireAfter();
        if (expireAfter != null) {
            lifetime = Math.min(lifetime, ownLifetime(expireAfter.evaluate(call, value)));
        }
        return jittered(lifetime);
    }

    /** Returns how long a value is fresh of which nothing is known, in nanoseconds. */
    public long lifetimeOfUnknown() {
        return jittered(Nanos.of(spec.expiry().afterWrite()));
    }

    private long jittered(long lifetime) {
        double jitter = spec.expiry().jitter();
        if (jitter > 0 && lifetime < FOR_EVER) {
            return lifetime
                    - (long) (lifetime * jitter * ThreadLocalRandom.current().nextDouble());
        }
        return lifetime;
    }

    private static boolean truth(@Nullable Object computed) {
        if (computed == null) {
            return false;
        }
        if (computed instanceof Boolean truth) {
            return truth;
        }
        throw new IllegalStateException("'unless' must be true or false, and is " + computed);
    }

    private static long weight(@Nullable Object computed) {
        if (computed instanceof Number number
                && number.doubleValue() == number.longValue()
                && number.longValue() >= 0) {
            return number.longValue();
        }
        throw new IllegalStateException("a weight must be a whole number >= 0, and is " + computed);
    }

    private static long ownLifetime(@Nullable Object computed) {
        if (computed == null) {
            return FOR_EVER;
        }
        if (computed instanceof Duration duration) {
            return Nanos.of(duration);
        }
        if (computed instanceof Number seconds) {
            double nanos = seconds.doubleValue() * 1e9;
            return nanos >= FOR_EVER ? FOR_EVER : (long) nanos;
        }
        Instant instant = instant(computed);
        if (instant == null) {
            throw new IllegalStateException("an expiry must be a duration, a number of seconds or an instant, and is a "
                    + computed.getClass().getName());
        }
        return Nanos.of(Duration.between(Instant.now(), instant));
    }

    private static @Nullable Instant instant(Object computed) {
        if (computed instanceof Instant instant) {
            return instant;
        } else if (computed instanceof ChronoZonedDateTime<?> zoned) {
            return zoned.toInstant();
        } else if (computed instanceof OffsetDateTime offset) {
            return offset.toInstant();
        }
        return computed instanceof Date date ? Instant.ofEpochMilli(date.getTime()) : null;
    }

    boolean isFresh(Dated kept) {
        return kept.isFresh(ticker.read());
    }

    boolean isRefreshDue(Dated kept) {
        return ticker.read() - kept.written() >= refreshNanos;
    }

    /** Returns whether a value past its expiry may answer if the load fails. */
    boolean fallsBack() {
        return staleNanos > 0;
    }

    /**
     * Returns the value as what answers past its expiry if the load fails.
     *
     * @param asOf the invalidations that there had been when it was seen in the store
     */
    Fallback fallback(Dated kept, long asOf) {
        return new Fallback(kept.value(), kept.freshUntil() + staleNanos, asOf);
    }
}
