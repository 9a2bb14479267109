package io.asyncache.cache;

import io.asyncache.key.Key;
import io.asyncache.stats.Reporter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sees a method whose keys never repeat, and tells once: after {@value #MISSES} misses without a single hit or joined
 * call. From the first repetition on it costs nothing.
 *
 * <p>Which parts differ is told by counting their distinct hashes in one bit set each (linear counting: Whang,
 * Vander-Zanden, Taylor, 1990), which go when all is told.
 */
final class Repetition {

    private static final int MISSES = 10_000;
    private static final int BITS = 1 << 16;

    /** A part with more distinct values than this, in as many misses, is named. */
    private static final int NEARLY_ALL = MISSES * 9 / 10;

    private final String method;
    private final List<KeyPart> parts;
    private final Reporter reporter;

    /** Not volatile: it is read at each hit, and a second look or a late one does no harm. */
    private boolean settled;

    // Guarded by this.
    private int misses;
    private BitSet @Nullable [] hashes;

    Repetition(String method, List<KeyPart> parts, boolean isWatched, Reporter reporter) {
        this.method = method;
        this.parts = parts;
        this.reporter = reporter;
        this.settled = !isWatched;
    }

    /** A call has found what another one left, or is loading. */
    void seen() {
        if (!settled) {
            settle();
        }
    }

    private synchronized void settle() {
        settled = true;
        hashes = null;
    }

    void missed(Key key) {
        if (!settled) {
            look(bits(key.parts()));
        }
    }

    private void look(int[] bits) {
        List<String> different;
        synchronized (this) {
            if (settled) {
                return;
            }
            BitSet[] counted = hashes;
            if (counted == null) {
                counted = new BitSet[bits.length];
                Arrays.setAll(counted, i -> new BitSet(BITS));
                hashes = counted;
            }
            for (int i = 0; i < bits.length; i++) {
                counted[i].set(bits[i]);
            }
            if (++misses < MISSES) {
                return;
            }
            different = different(counted);
            settle();
        }
        reporter.neverRepeats(method, different, MISSES);
    }

    private int[] bits(@Nullable Object[] values) {
        int[] bits = new int[parts.size()];
        Arrays.setAll(bits, i -> hash(values[i]) * 0x9E3779B9 >>> 16);
        return bits;
    }

    /** The application's code, and so never run under the lock; a load is under way by now, which nothing may stop. */
    private static int hash(@Nullable Object value) {
        try {
            return value == null ? 0 : value.hashCode();
        } catch (Throwable changed) {
            return 0;
        }
    }

    private List<String> different(BitSet[] counted) {
        List<String> different = new ArrayList<>();
        for (int i = 0; i < counted.length; i++) {
            double empty = BITS - counted[i].cardinality();
            if (-BITS * Math.log(empty / BITS) > NEARLY_ALL) {
                different.add(parts.get(i).name());
            }
        }
        return different;
    }
}
