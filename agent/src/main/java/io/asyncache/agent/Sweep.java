package io.asyncache.agent;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Finds the rules whose methods have been switched off for so long that they shall have their original bytes back.
 *
 * <p>A switch changes where call sites lead, at once and for next to nothing, and the JIT compiler deletes a site that
 * leads nowhere. But the compiled form of a method that was hot before may stay too large to be put into its callers, who
 * then call it for as long as they live. New bytes make the JVM compile both anew. They are a matter of a tenth of a
 * second for hundreds of classes, and so not for a switch that may be turned again in a moment.
 *
 * <p>Guarded by the running agent.
 */
final class Sweep {

    static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final LongSupplier nanoTime;

    /** When rules that are off and still woven were first seen to be so, by their numbers. */
    private final Map<Integer, Long> offSince = new HashMap<>();

    private Set<Integer> swept = Set.of();

    Sweep(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Returns the numbers of the rules whose methods aren't woven, since they have been off for long. */
    Set<Integer> swept() {
        return swept;
    }

    /** Other rules are in force from now on, or other switches: what is on must be woven. */
    void follow(LiveRules rules) {
        Set<Integer> off = rules.off();
        if (!off.containsAll(swept)) {
            Set<Integer> still = new HashSet<>(swept);
            still.retainAll(off);
            swept = Set.copyOf(still);
        }
        offSince.keySet().retainAll(off);
        for (Integer number : off) {
            if (!swept.contains(number) && !offSince.containsKey(number)) {
                offSince.put(number, nanoTime.getAsLong());
            }
        }
    }

    /** Returns whether some rule is off and its methods are woven still. */
    boolean isWaiting() {
        return !offSince.isEmpty();
    }

    /** Takes the rules that have been off for long among the {@link #swept}; returns whether there are any. */
    boolean timePasses() {
        if (offSince.isEmpty()) {
            return false;
        }
        long now = nanoTime.getAsLong();
        Set<Integer> due = new HashSet<>();
        for (Map.Entry<Integer, Long> each : offSince.entrySet()) {
            if (now - each.getValue() >= PATIENCE_NANOS) {
                due.add(each.getKey());
            }
        }
        offSince.keySet().removeAll(due);
        if (due.isEmpty()) {
            return false;
        }
        due.addAll(swept);
        swept = Set.copyOf(due);
        return true;
    }
}
