package io.asyncache.key;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Numbers for receiver objects, by identity: one that is gone takes its number with it, and a number is never given
 * twice.
 *
 * <p>Most methods have one receiver, a service; it is found without a look into the table.
 */
public final class Receivers {

    private final ConcurrentHashMap<Object, Numbered> table = new ConcurrentHashMap<>();
    private final ReferenceQueue<Object> gone = new ReferenceQueue<>();
    private final AtomicLong last = new AtomicLong(Key.NO_RECEIVER);
    private volatile @Nullable Numbered recent;

    /** Returns the receiver's number, never {@link Key#NO_RECEIVER}; the receiver is not kept alive. */
    public long number(Object receiver) {
        Numbered numbered = recent;
        if (numbered != null && numbered.refersTo(receiver)) {
            return numbered.number;
        }
        return lookUp(receiver);
    }

    /** Returns the numbers of the receivers that live. */
    public long[] numbers() {
        dropGone();
        return table.values().stream()
                .filter(numbered -> !numbered.refersTo(null))
                .mapToLong(numbered -> numbered.number)
                .toArray();
    }

    /** Returns how many living receivers have a number; those collected a moment ago may be among them. */
    public int size() {
        dropGone();
        return table.size();
    }

    private long lookUp(Object receiver) {
        dropGone();
        Numbered numbered = table.get(new Probe(receiver));
        if (numbered == null) {
            Numbered fresh = new Numbered(receiver, last.incrementAndGet(), gone);
            Numbered before = table.putIfAbsent(fresh, fresh);
            numbered = before == null ? fresh : before;
        }
        recent = numbered;
        return numbered.number;
    }

    private void dropGone() {
        for (Reference<?> dead = gone.poll(); dead != null; dead = gone.poll()) {
            table.remove(dead);
        }
    }

    /** A weak key of the table; equal to itself, and to a probe or another key of the same living receiver. */
    private static final class Numbered extends WeakReference<Object> {

        private final int hash;
        private final long number;

        Numbered(Object receiver, long number, ReferenceQueue<Object> gone) {
            super(receiver, gone);
            this.hash = System.identityHashCode(receiver);
            this.number = number;
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(@Nullable Object object) {
            if (this == object) {
                return true;
            }
            if (!(object instanceof Numbered other)) {
                return false;
            }
            Object mine = get();
            return mine != null && other.refersTo(mine);
        }
    }

    /** A key to look up with: it holds the receiver for the moment of the look-up. */
    private record Probe(Object receiver) {

        @Override
        public int hashCode() {
            return System.identityHashCode(receiver);
        }

        @Override
        public boolean equals(@Nullable Object object) {
            return object instanceof Numbered numbered && numbered.refersTo(receiver);
        }
    }
}
