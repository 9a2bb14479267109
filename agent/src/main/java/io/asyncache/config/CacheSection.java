package io.asyncache.config;

import io.asyncache.expression.Expression;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What is written of a cache, setting by setting; null where nothing is. */
record CacheSection(
        @Nullable Written<Policy> policy,
        @Nullable Written<Long> maximumSize,
        @Nullable Written<Long> maximumWeight,
        @Nullable Written<Expression> weigher,
        @Nullable Written<Duration> expireAfterWrite,
        @Nullable Written<Duration> expireAfterAccess,
        @Nullable Written<Expression> expireAfter,
        @Nullable Written<Double> expireJitter,
        @Nullable Written<Duration> refreshAfterWrite,
        @Nullable Written<Duration> staleIfError,
        @Nullable Written<Failures> failures,
        @Nullable Written<Boolean> nulls,
        @Nullable Written<ValueStrength> values,
        @Nullable Written<Long> maximumLoads) {

    static final CacheSection EMPTY =
            new CacheSection(null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** A cache's own settings, and those of the defaults that they don't replace. */
    CacheSection over(CacheSection defaults) {
        // One bound replaces the other, and a size the weigher of a weight with it.
        boolean isBounded = maximumSize != null || maximumWeight != null;
        return new CacheSection(
                Written.over(policy, defaults.policy),
                isBounded ? maximumSize : Written.over(null, defaults.maximumSize),
                isBounded ? maximumWeight : Written.over(null, defaults.maximumWeight),
                maximumSize != null ? weigher : Written.over(weigher, defaults.weigher),
                Written.over(expireAfterWrite, defaults.expireAfterWrite),
                Written.over(expireAfterAccess, defaults.expireAfterAccess),
                Written.over(expireAfter, defaults.expireAfter),
                Written.over(expireJitter, defaults.expireJitter),
                Written.over(refreshAfterWrite, defaults.refreshAfterWrite),
                Written.over(staleIfError, defaults.staleIfError),
                Written.over(failures, defaults.failures),
                Written.over(nulls, defaults.nulls),
                Written.over(values, defaults.values),
                Written.over(maximumLoads, defaults.maximumLoads));
    }

    /** Whether entries have a lifetime that counts from their load. */
    boolean expires() {
        return expireAfterWrite != null || expireAfter != null;
    }

    CacheSettings settings(String name) {
        CacheSettings standard = CacheSettings.DEFAULTS;
        return new CacheSettings(
                name,
                Written.or(policy, standard.policy()),
                new Bound(
                        Written.or(
                                maximumWeight != null ? maximumWeight : maximumSize,
                                standard.bound().maximum()),
                        Written.valueOf(weigher)),
                new Expiry(
                        Written.valueOf(expireAfterWrite),
                        Written.valueOf(expireAfterAccess),
                        Written.valueOf(expireAfter),
                        // What the defaults say of expiry means nothing where nothing expires.
                        expires() ? Written.or(expireJitter, 0.0) : 0),
                new Freshness(Written.valueOf(refreshAfterWrite), expires() ? Written.valueOf(staleIfError) : null),
                Written.valueOf(failures),
                Written.or(nulls, standard.nulls()),
                Written.or(values, standard.values()),
                Written.or(maximumLoads, (long) standard.maximumLoads()).intValue());
    }
}
