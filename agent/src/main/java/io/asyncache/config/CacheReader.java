package io.asyncache.config;

/** Reads a cache's settings, wherever they are written: in defaults, under a name, or in a rule. */
final class CacheReader {

    private CacheReader() {}

    static CacheSettings read(String name, Section settings, CacheSettings defaults) {
        // The word is checked; there is a single policy that it can name.
        settings.word("policy", Vocabulary.POLICY, "tinylfu");
        return new CacheSettings(
                name,
                Policy.TINYLFU,
                settings.size("maximum-size", defaults.maximumSize()),
                settings.optionalDuration("expire-after-write", defaults.expireAfterWrite()),
                settings.flag("nulls", defaults.nulls()),
                (int) settings.wholeNumber("maximum-loads", 1, Integer.MAX_VALUE, defaults.maximumLoads()));
    }
}
