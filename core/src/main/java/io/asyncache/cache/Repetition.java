package io.asyncache.cache;

import io.asyncache.key.Key;
import io.asyncache.stats.Reporter;
import java.util.ArrayList;
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
    private BitSet @Nullable [] seen;

    Repetition(String method, List<KeyPart> parts, boolean isWatched, Reporter reporter) {
        this.method = method;
        this.parts = parts;
        this.reporter = reporter;
        this.settled = !isWatched;
    }

    /** A call has found what another one left, or is loading. */
    void seen() {
        if (!settled) {
            settled = true;
        }
    }

    void missed(Key key) {
        if (!settled) {
            look(key);
        }
    }

    private void look(Key key) {
        List<String> different;
        synchronized (this) {
            BitSet[] hashes = seen;
            if (hashes == null) {
                hashes = new BitSet[parts.size()];
                for (int i = 0; i < hashes.length; i++) {
                    hashes[i] = new BitSet(BITS);
                }
                seen = hashes;
            }
            if (misses < MISSES) {
                @Nullable Object[] values = key.parts();
                for (int i = 0; i < hashes.length; i++) {
                    hashes[i].set(bit(values[i]));
                }
            }
            if (++misses != MISSES) {
                return;
            }
            settled = true;
            different = different(hashes);
            seen = null;
        }
        reporter.neverRepeats(method, different, MISSES);
    }

    private static int bit(@Nullable Object value) {
        int hash = (value == null ? 0 : value.hashCode()) * 0x9E3779B9;
        return hash >>> 16;
    }

    private List<String> different(BitSet[] hashes) {
        List<String> different = new ArrayList<>();
        for (int i = 0; i < hashes.length; i++) {
            double empty = BITS - hashes[i].cardinality();
            if (-BITS * Math.log(empty / BITS) > NEARLY_ALL) {
                different.add(parts.get(i).name());
            }
        }
        return different;
    }
}
