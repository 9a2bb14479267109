package io.asyncache.agent;

import io.asyncache.cache.CacheSpec;
import io.asyncache.cache.Expiry;
import io.asyncache.cache.Freshness;
import io.asyncache.cache.KeptFailures;
import io.asyncache.config.CacheSettings;
import io.asyncache.config.Failures;
import io.asyncache.store.Policy;
import io.asyncache.store.Strength;
import org.jspecify.annotations.Nullable;

/** What the file says of a cache, in the engine's words. */
final class CacheSpecs {

    private CacheSpecs() {}

    static CacheSpec of(CacheSettings settings) {
        return new CacheSpec(
                Policy.valueOf(settings.policy().name()),
                settings.bound().maximum(),
                settings.bound().weigher() != null,
                new Expiry(
                        settings.expiry().afterWrite(),
                        settings.expiry().afterAccess(),
                        settings.expiry().after() != null,
                        settings.expiry().jitter()),
                new Freshness(
                        settings.freshness().refreshAfterWrite(),
                        settings.freshness().staleIfError()),
                failures(settings.failures()),
                Strength.valueOf(settings.values().name()),
                settings.nulls(),
                settings.maximumLoads());
    }

    private static @Nullable KeptFailures failures(@Nullable Failures failures) {
        return failures == null ? null : new KeptFailures(failures.expireAfterWrite(), failures.types());
    }
}
