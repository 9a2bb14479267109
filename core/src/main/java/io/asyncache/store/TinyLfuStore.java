package io.asyncache.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalListener;
import io.asyncache.time.Ticker;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A store whose policy is Window TinyLFU (Einziger, Friedman, Manes: "TinyLFU: A Highly Efficient Cache Admission
 * Policy", 2017), as Caffeine has it.
 *
 * <p>Caffeine is used as a plain bounded map: its maintenance runs on the caller that makes it due, never on the
 * application's common pool. Values are given to it as they are, or inside a {@link TinyLfuEntry} where they are weighed
 * or have lifetimes of their own.
 *
 * <p>What Caffeine does differently from our own stores: the bound may be exceeded for a moment while several threads
 * put; a value is renewed by a put or a get only if that moves its expiry by more than a second, so that it may expire
 * that much too early, never too late; a single value of more than 2<sup>31</sup>-1 is not kept.
 */
final class TinyLfuStore implements Store {

    /** Values whose own lifetimes have ended leave Caffeine's count within a second or so; up to here, ours at once. */
    private static final long COUNTED_ONE_BY_ONE = 65_536;

    /** Caffeine takes no notice of uses before it is half full; from this part of the bound on it hears of them. */
    private static final int USES_MATTER = 4;

    /** While as many entries come as make Caffeine hear of uses once more, it hears of one for each that it has, or of so many. */
    private static final long FEWEST_USES = 1_024;

    /** Uses that Caffeine hears of are counted in steps of so many, each so many-th, so that threads seldom meet there. */
    private static final int COUNTED_USES = 16;

    private static final int TIDIED_BY_A_PUT = 16;

    /** Ends a computation that finds another value than was meant, so that this one stays untouched. */
    private static final class OtherValue extends RuntimeException {

        private static final long serialVersionUID = 1;

        OtherValue() {
            super(null, null, false, false);
        }
    }

    /** What Caffeine asks and tells. One class, and no lambdas, each of which would be made at the first link. */
    private final class Host
            implements Executor, RemovalListener<Object, Object>, com.github.benmanes.caffeine.cache.Ticker {

        @Override
        public void execute(Runnable maintenance) {
            maintenance.run();
        }

        /** Called for each value that goes or is replaced, before the call returns that has made it go. */
        @Override
        public void onRemoval(
                @Nullable Object key, @Nullable Object value, com.github.benmanes.caffeine.cache.RemovalCause cause) {
            if (lookaside != null && key != null) {
                lookaside.dropped(key);
            }
            removals.removed(causeOf(value, cause));
        }

        @Override
        public long read() {
            return ticker.read();
        }
    }

    private final StoreSpec spec;
    private final Ticker ticker;
    private final Removals removals;
    private final Cache<Object, Object> entries;
    private final References<TinyLfuEntry> references;
    private final @Nullable Lookaside lookaside;
    private final com.github.benmanes.caffeine.cache.Policy<Object, Object> policy;

    /** Whether Caffeine hears of each use: it renews what is to expire, or finds what was collected. */
    private final boolean hearsAll;

    /** Of how many uses more Caffeine hears until more entries have come; not exact. */
    private long usesToHear;

    TinyLfuStore(StoreSpec spec, Ticker ticker, Removals removals) {
        this.spec = spec;
        this.ticker = ticker;
        this.removals = removals;
        // What is held weakly or softly shall not be held firmly elsewhere.
        this.lookaside = spec.values() == Strength.STRONG ? new Lookaside(this, ticker, spec.expires()) : null;
        this.hearsAll = lookaside == null || spec.expireAfterAccess() != null;
        this.entries = build();
        this.policy = entries.policy();
        this.references = new References<>(spec.values());
    }

    private boolean wraps() {
        return spec.weighted() || spec.ownLifetimes();
    }

    private Cache<Object, Object> build() {
        Host host = new Host();
        Caffeine<Object, Object> builder = Caffeine.newBuilder().executor(host).removalListener(host);
        if (spec.weighted()) {
            builder.maximumWeight(spec.maximum()).weigher((key, entry) -> ((TinyLfuEntry) entry).weight);
        } else if (spec.bounded()) {
            builder.maximumSize(spec.maximum());
        }
        if (spec.expires()) {
            builder.ticker(host);
        }
        if (spec.ownLifetimes()) {
            builder.expireAfter(new TinyLfuEntry.Lifetimes(spec.nanosAfterAccess()));
        } else {
            if (spec.expireAfterWrite() != null) {
                builder.expireAfterWrite(Duration.ofNanos(spec.nanosAfterWrite(StoreSpec.FOR_EVER)));
            }
            if (spec.expireAfterAccess() != null) {
                builder.expireAfterAccess(Duration.ofNanos(spec.nanosAfterAccess()));
            }
        }
        if (!wraps() && spec.values() == Strength.WEAK) {
            builder.weakValues();
        } else if (!wraps() && spec.values() == Strength.SOFT) {
            builder.softValues();
        }
        return builder.build();
    }

    private RemovalCause causeOf(@Nullable Object value, com.github.benmanes.caffeine.cache.RemovalCause cause) {
        return switch (cause) {
            case EXPIRED -> RemovalCause.EXPIRED;
            case COLLECTED -> RemovalCause.COLLECTED;
            case REPLACED -> RemovalCause.REPLACED;
            case SIZE -> spec.weighted() ? RemovalCause.WEIGHT : RemovalCause.SIZE;
            case EXPLICIT -> {
                if (!(value instanceof TinyLfuEntry entry)) {
                    yield RemovalCause.EXPLICIT;
                }
                if (entry.value() == null) {
                    yield RemovalCause.COLLECTED;
                }
                yield entry.isSuperseded() ? RemovalCause.REPLACED : RemovalCause.EXPLICIT;
            }
        };
    }

    @Override
    public @Nullable Object get(Object key) {
        Object kept = hearsOfUse() ? entries.getIfPresent(key) : policy.getIfPresentQuietly(key);
        return value(kept, key);
    }

    private @Nullable Object value(@Nullable Object kept, Object key) {
        if (!(kept instanceof TinyLfuEntry entry)) {
            return kept;
        }
        Object value = entry.value();
        if (value == null) {
            entries.asMap().remove(key, entry);
        }
        return value;
    }

    /**
     * Asks the same, and Caffeine hears of it.
     *
     * @return what {@link #get} does
     */
    @Nullable
    Object use(Object key) {
        return value(entries.getIfPresent(key), key);
    }

    /** Hearing of a use is half of what a get costs Caffeine, and what it does with it is done by the caller. */
    private boolean hearsOfUse() {
        if (hearsAll) {
            return true;
        }
        if (usesToHear <= 0) {
            return false;
        }
        if (ThreadLocalRandom.current().nextInt(COUNTED_USES) == 0) {
            usesToHear -= COUNTED_USES;
        }
        return true;
    }

    @Override
    public void put(Object key, Object value, long weight, long lifetimeNanos) {
        if (lookaside != null && lookaside.entryComes()) {
            long size = entries.estimatedSize();
            boolean usesMatter = spec.weighted() || size >= spec.maximum() / USES_MATTER;
            lookaside.hearUses(usesMatter, size);
            usesToHear = usesMatter ? Math.max(size, FEWEST_USES) : 0;
        }
        long counted = spec.weightOf(weight);
        long lifetime = spec.nanosAfterWrite(lifetimeNanos);
        boolean kept =
                counted <= Math.min(spec.maximum(), Integer.MAX_VALUE) && lifetime > 0 && spec.nanosAfterAccess() > 0;
        if (!wraps()) {
            if (kept) {
                entries.put(key, value);
            }
            return;
        }
        tidy(TIDIED_BY_A_PUT);
        if (kept) {
            long latest = spec.ownLifetimes() ? ticker.read() + lifetime : 0;
            entries.put(key, new TinyLfuEntry(key, value, (int) counted, latest, references));
        } else {
            entries.asMap().computeIfPresent(key, (same, entry) -> {
                ((TinyLfuEntry) entry).supersede();
                return null;
            });
        }
    }

    /** Returns until when what is kept for the key is fresh if nothing changes; the time itself where that can't be told. */
    long freshUntil(Object key, long now) {
        if (!spec.expires()) {
            return StoreSpec.FOR_EVER;
        }
        if (spec.expireAfterAccess() != null) {
            // Each get moves it on, if it is told.
            return now + 1;
        }
        if (spec.ownLifetimes()) {
            return policy.getIfPresentQuietly(key) instanceof TinyLfuEntry entry ? entry.latest() : now;
        }
        com.github.benmanes.caffeine.cache.Policy.CacheEntry<Object, Object> entry =
                policy.getEntryIfPresentQuietly(key);
        // Caffeine sets the lowest bit of the time of a put for itself, and tells an expiry that is that much too late.
        return entry == null ? now : entry.expiresAt() - 1;
    }

    /** Drops at most so many entries whose values were collected. */
    private void tidy(long most) {
        for (long i = 0; i < most; i++) {
            TinyLfuEntry entry = references.poll();
            if (entry == null) {
                return;
            }
            try {
                entries.asMap().remove(entry.key, entry);
            } catch (Throwable comparing) {
                // Whose call this is has nothing to do with that key. The policy will see the entry out.
            }
        }
    }

    @Override
    public boolean remove(Object key) {
        return valueOf(entries.asMap().remove(key)) != null;
    }

    @Override
    public boolean remove(Object key, Object value) {
        // Asked first without a lock, and without counting a use: most often it is another one.
        if (valueOf(policy.getIfPresentQuietly(key)) != value) {
            return false;
        }
        try {
            boolean[] found = new boolean[1];
            entries.asMap().computeIfPresent(key, (same, kept) -> {
                if (valueOf(kept) != value) {
                    throw new OtherValue();
                }
                found[0] = true;
                return null;
            });
            return found[0];
        } catch (OtherValue other) {
            return false;
        }
    }

    private static @Nullable Object valueOf(@Nullable Object kept) {
        return kept instanceof TinyLfuEntry entry ? entry.value() : kept;
    }

    @Override
    public void clear() {
        entries.invalidateAll();
        if (lookaside != null) {
            lookaside.droppedAll();
        }
    }

    @Override
    public @Nullable Lookaside lookaside() {
        return lookaside;
    }

    @Override
    public Iterable<Object> keys() {
        return entries.asMap().keySet();
    }

    @Override
    public void forEach(Visitor visitor) {
        Map<Object, Object> coldestFirst = policy.eviction()
                .map(eviction -> eviction.coldest(Integer.MAX_VALUE))
                .orElseGet(entries::asMap);
        long now = ticker.read();
        coldestFirst.forEach((key, kept) -> {
            if (kept instanceof TinyLfuEntry entry) {
                Object value = entry.value();
                if (value != null) {
                    visitor.visit(key, value, entry.weight, entry.remaining(now));
                }
            } else {
                visitor.visit(key, kept, 1, remaining(key));
            }
        });
    }

    private long remaining(Object key) {
        return policy.expireAfterWrite()
                .map(fixed -> fixed.getExpiresAfter(TimeUnit.NANOSECONDS)
                        - fixed.ageOf(key, TimeUnit.NANOSECONDS).orElse(0))
                .orElse(StoreSpec.FOR_EVER);
    }

    @Override
    public long size() {
        tidy(Long.MAX_VALUE);
        entries.cleanUp();
        long estimated = entries.estimatedSize();
        if (!spec.ownLifetimes() || estimated > COUNTED_ONE_BY_ONE) {
            return estimated;
        }
        return entries.asMap().values().stream().count();
    }

    @Override
    public long weight() {
        long size = size();
        if (!spec.weighted()) {
            return size;
        }
        if (!spec.ownLifetimes() || size > COUNTED_ONE_BY_ONE) {
            return policy.eviction().orElseThrow().weightedSize().orElse(0);
        }
        return entries.asMap().values().stream()
                .mapToLong(entry -> ((TinyLfuEntry) entry).weight)
                .sum();
    }
}
