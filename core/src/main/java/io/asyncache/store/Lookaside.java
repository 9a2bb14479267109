package io.asyncache.store;

import io.asyncache.time.Ticker;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The values of a store that were got lately, where a call finds them without making a key: a set-associative table, as
 * processors have for their pages. It may have forgotten what the store has, and never has what the store has dropped.
 *
 * <p>An entry answers until its value is no longer fresh, and until the store wants to hear of uses again: once a thousandth
 * of its entries has come since it last did. A use matters to the store only when something has to go, and nothing goes
 * where nothing comes. Where gets renew values the store is asked with each tick of the clock besides.
 *
 * <p>The race that matters is between a call that has found a value in the store and is about to note it here, and another
 * that drops it there: it must not come to life here after that. Whoever drops a value counts it in {@code changes}
 * first, and then kills what is here; whoever notes one puts it into the table lifeless, and gives it life only if
 * nothing was counted since before the store was asked. One of both sees the other.
 */
public final class Lookaside {

    /** Entries of one set: as many references as fit half of a processor's cache line. */
    private static final int WAYS = 8;

    private static final int FIRST_ENTRIES = 4 * WAYS;
    private static final int MOST_ENTRIES = 1 << 15;

    /** Where all places of its set are taken, each so many-th newcomer gets one all the same. */
    private static final int TURNED_AWAY = 16;

    /** How often the store hears of uses while as many entries come as it has: ten times for each turn of its window. */
    private static final int ROUNDS = 1_024;

    private static final VarHandle ENTRIES = MethodHandles.arrayElementVarHandle(Entry[].class);

    /** One value. Its life goes one way: it is lifeless, holds its value, and is dead. */
    public static final class Entry {

        private static final Object DEAD = new Object();
        private static final VarHandle HELD;

        static {
            try {
                HELD = MethodHandles.lookup().findVarHandle(Entry.class, "held", Object.class);
            } catch (ReflectiveOperationException impossible) {
                throw new ExceptionInInitializerError(impossible);
            }
        }

        private final Object key;

        /** A number without a sign, unlike that of a vacant place, which so is nobody's. */
        private final long hash;

        // When the store was last asked, and until when what it said counts; a write that is lost costs another
        // question.
        private int round;
        private long freshUntil;

        private volatile @Nullable Object held;

        private Entry(Object key, long hash, int round, long freshUntil) {
            this.key = key;
            this.hash = hash;
            this.round = round;
            this.freshUntil = freshUntil;
        }

        /** Returns the key that it was noted with. */
        public Object key() {
            return key;
        }

        private boolean isDead() {
            return held == DEAD;
        }

        private void kill() {
            held = DEAD;
        }
    }

    /** In the place of one that was dropped, so that those who look for others look on, and nothing is kept alive. */
    private static final Entry VACANT = new Entry("", -1, 0, 0);

    static {
        VACANT.kill();
    }

    private final TinyLfuStore store;
    private final Ticker ticker;
    private final boolean expires;
    private final AtomicLong changes = new AtomicLong();

    /** Moves on when the store wants to hear of uses; not volatile, since it may hear later as well. */
    private int round;

    /** How many may come before that; not exact where several threads put. */
    private long left;

    private volatile Entry[] table = new Entry[FIRST_ENTRIES];

    /**
     * The hashes of the table's entries, as far as is known: side by side, where one look is enough to see that none of a set is
     * meant, instead of one at each entry. What is found by it is looked at; who drops a value doesn't rely on it.
     */
    private volatile int[] hashes = new int[FIRST_ENTRIES];

    /**
     * Creates an empty table.
     *
     * @param expires whether the store's values expire by the ticker
     */
    Lookaside(TinyLfuStore store, Ticker ticker, boolean expires) {
        this.store = store;
        this.ticker = ticker;
        this.expires = expires;
    }

    /** An entry comes into the store: returns whether {@link #hearUses} is due. */
    boolean entryComes() {
        return --left <= 0;
    }

    /** From now on the store is asked once more for each entry, if it wants to hear of uses. */
    void hearUses(boolean wanted, long entries) {
        left = Math.max(1, entries / ROUNDS);
        if (wanted) {
            round++;
        }
    }

    /** Returns the time to give to the other methods; it stands still where nothing expires. */
    public long now() {
        return expires ? ticker.read() : 0;
    }

    /** Returns an entry whose key has this hash, most likely the only one; null if there is none. */
    public @Nullable Entry find(int hash) {
        Entry[] entries = table;
        if (entries.length < MOST_ENTRIES) {
            // The place of the first way, in fewer steps.
            Entry first = entries[spread(hash) & (entries.length - 1)];
            if (first != null && first.hash == Integer.toUnsignedLong(hash)) {
                return first;
            }
        }
        return findByHashes(entries, hash);
    }

    /** Apart, so that a hit that is found at once is small enough to be compiled into its caller. */
    private @Nullable Entry findByHashes(Entry[] entries, int hash) {
        int[] known = hashes;
        if (known.length != entries.length) {
            // It is growing.
            return null;
        }
        for (int way = 0; way < WAYS; way++) {
            int place = place(hash, way, entries.length);
            if (known[place] == hash) {
                Entry entry = entries[place];
                if (entry != null && entry.hash == Integer.toUnsignedLong(hash)) {
                    return entry;
                }
            }
        }
        return null;
    }

    /** Returns what an entry holds, if the store still has it; else null, and then the key may be kept with another value. */
    public @Nullable Object get(Entry entry) {
        long now = now();
        Object held = held(entry, now);
        return held != null ? held : askAgain(entry, now);
    }

    /** Returns what an entry holds, or null if the store must be asked. */
    @Nullable
    Object held(Entry entry, long now) {
        Object held = entry.held;
        return entry.round == round && entry.freshUntil - now > 0 && held != Entry.DEAD ? held : null;
    }

    /** Where one of the ways of a hash leads to: into its set, each hash first to a place of its own there. */
    private static int place(int hash, int way, int length) {
        int spread = spread(hash);
        return (spread & (length - 1) & -WAYS) | ((spread + way) & (WAYS - 1));
    }

    private static int spread(int hash) {
        return hash ^ (hash >>> 16);
    }

    /** Returns how far changes of the store have come, for {@link #note}. */
    public long changes() {
        return changes.get();
    }

    /**
     * Asks the store again what an entry may hold; counts as a use there.
     *
     * @param now what {@link #now} was before
     * @return what the entry holds, or null if it is no longer so
     */
    @Nullable
    Object askAgain(Entry entry, long now) {
        int asked = round;
        Object kept = store.use(entry.key);
        if (kept == null || kept != entry.held) {
            entry.kill();
            vacate(entry);
            return null;
        }
        if (entry.freshUntil - now <= 0) {
            // Gets may renew it, or it was put anew.
            entry.freshUntil = store.freshUntil(entry.key, now);
        }
        entry.round = asked;
        return kept;
    }

    /**
     * Notes what the store has given.
     *
     * @param now what {@link #now} was before it was asked
     * @param since what {@link #changes} was before it was asked
     */
    public void note(Object key, Object value, long now, long since) {
        Entry[] entries = table;
        int hash = key.hashCode();
        int free = placeFor(hash, entries);
        if (free < 0) {
            return;
        }
        Entry entry = new Entry(key, Integer.toUnsignedLong(hash), round, store.freshUntil(key, now));
        ENTRIES.setVolatile(entries, free, entry);
        if (changes.get() != since || !Entry.HELD.compareAndSet(entry, null, value)) {
            entry.kill();
            vacate(entry);
        }
    }

    /** Returns the place in the table for another of this hash, or -1 if there is none for it. */
    private int placeFor(int hash, Entry[] entries) {
        int[] known = hashes;
        if (known.length != entries.length) {
            // It is growing.
            return -1;
        }
        int free = -1;
        for (int way = 0; way < WAYS; way++) {
            int place = place(hash, way, entries.length);
            Entry present = entries[place];
            if (present == null || present == VACANT) {
                free = free < 0 ? place : free;
                if (present == null) {
                    break;
                }
            } else if (known[place] == hash && present.hash == Integer.toUnsignedLong(hash)) {
                free = place;
                break;
            }
        }
        if (free < 0) {
            if (entries.length < MOST_ENTRIES) {
                grow(entries);
                return -1;
            }
            // Drawn and not counted, since those who are turned away would meet at the count.
            if (ThreadLocalRandom.current().nextInt(TURNED_AWAY) != 0) {
                return -1;
            }
            free = place(hash, 0, entries.length);
        }
        known[free] = hash;
        return free;
    }

    /** A dead entry leaves its place to others, if it has one. */
    private void vacate(Entry entry) {
        Entry[] entries = table;
        for (int way = 0; way < WAYS; way++) {
            int place = place((int) entry.hash, way, entries.length);
            if (entries[place] == entry) {
                ENTRIES.compareAndSet(entries, place, entry, VACANT);
            }
        }
    }

    private synchronized void grow(Entry[] full) {
        if (table != full) {
            return;
        }
        Entry[] larger = new Entry[full.length * 2];
        int[] known = new int[larger.length];
        for (Entry entry : full) {
            if (entry != null && !entry.isDead()) {
                for (int way = 0; way < WAYS; way++) {
                    int place = place((int) entry.hash, way, larger.length);
                    if (larger[place] == null) {
                        larger[place] = entry;
                        known[place] = (int) entry.hash;
                        break;
                    }
                }
            }
        }
        hashes = known;
        table = larger;
    }

    /** The store has dropped what it had for the key, or has another value by now. */
    void dropped(Object key) {
        changes.incrementAndGet();
        int hash = key.hashCode();
        Entry[] entries = table;
        for (int way = 0; way < WAYS; way++) {
            int place = place(hash, way, entries.length);
            Entry entry = (Entry) ENTRIES.getVolatile(entries, place);
            if (entry == null) {
                return;
            }
            // Another key of the same hash goes with it, so that no equals of the application's is asked.
            if (entry.hash == Integer.toUnsignedLong(hash)) {
                entry.kill();
                ENTRIES.compareAndSet(entries, place, entry, VACANT);
            }
        }
    }

    /** The store has dropped all that it had, or what cannot be told. */
    void droppedAll() {
        changes.incrementAndGet();
        Entry[] old;
        synchronized (this) {
            old = table;
            hashes = new int[FIRST_ENTRIES];
            table = new Entry[FIRST_ENTRIES];
        }
        for (Entry entry : old) {
            if (entry != null && entry != VACANT) {
                entry.kill();
            }
        }
    }
}
