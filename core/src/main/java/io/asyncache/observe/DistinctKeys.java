package io.asyncache.observe;

import com.dynatrace.hash4j.distinctcount.UltraLogLog;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts different keys by their hashes: exactly up to {@value #EXACTLY}, from there on by an estimate of 16 KiB whose
 * standard error is below one per cent (UltraLogLog: Ertl, "UltraLogLog: A Practical and More Space-Efficient Alternative
 * to HyperLogLog for Approximate Distinct Counting", 2024).
 */
final class DistinctKeys {

    static final int EXACTLY = 10_000;

    /** Two to this power of registers, a byte each. */
    private static final int PRECISION = 14;

    private volatile @Nullable Set<Long> exact = ConcurrentHashMap.newKeySet();

    /** Takes over when there are too many; guarded by this. */
    private @Nullable UltraLogLog estimate;

    void add(Long hash) {
        Set<Long> few = exact;
        if (few != null && few.contains(hash)) {
            return;
        }
        addNew(hash);
    }

    private synchronized void addNew(Long hash) {
        Set<Long> few = exact;
        if (few == null) {
            estimate().add(hash);
            return;
        }
        few.add(hash);
        if (few.size() > EXACTLY) {
            UltraLogLog many = estimate();
            few.forEach(many::add);
            exact = null;
        }
    }

    private UltraLogLog estimate() {
        UltraLogLog many = estimate;
        if (many == null) {
            many = UltraLogLog.create(PRECISION);
            estimate = many;
        }
        return many;
    }

    synchronized long count() {
        Set<Long> few = exact;
        return few != null ? few.size() : Math.round(estimate().getDistinctCountEstimate());
    }
}
