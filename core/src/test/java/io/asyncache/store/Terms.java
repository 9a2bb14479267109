package io.asyncache.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How long values are fresh, in every combination that a specification can have. */
enum Terms {
    FOR_EVER(null, null, false),
    WRITE(7, null, false),
    ACCESS(null, 5, false),
    WRITE_AND_ACCESS(9, 4, false),
    OWN(null, null, true),
    OWN_AND_WRITE(6, null, true),
    OWN_AND_ACCESS(null, 4, true);

    private final @Nullable Integer write;
    private final @Nullable Integer access;
    private final boolean own;

    Terms(@Nullable Integer write, @Nullable Integer access, boolean own) {
        this.write = write;
        this.access = access;
        this.own = own;
    }

    /** Returns a specification in which a tick of time is so long. */
    StoreSpec spec(Policy policy, long maximum, boolean weighted, Duration tick) {
        return new StoreSpec(policy, maximum, weighted, times(tick, write), times(tick, access), own, Strength.STRONG);
    }

    private static @Nullable Duration times(Duration tick, @Nullable Integer ticks) {
        return ticks == null ? null : tick.multipliedBy(ticks);
    }

    /** Returns every specification for these policies. */
    static List<StoreSpec> all(List<Policy> policies, long maximum, Duration tick) {
        List<StoreSpec> all = new ArrayList<>();
        for (Policy policy : policies) {
            for (Terms terms : values()) {
                all.add(terms.spec(policy, maximum, false, tick));
                all.add(terms.spec(policy, maximum, true, tick));
            }
        }
        return all;
    }
}
