package io.asyncache.config;

/** Reads a cache's settings, wherever they are written: in defaults, under a name, or in a rule. */
final class CacheReader {

    private final CacheSection defaults;
    private final Problems problems;

    CacheReader(CacheSection defaults, Problems problems) {
        this.defaults = defaults;
        this.problems = problems;
    }

    /** What every cache starts from. It need not be complete; what is amiss in itself is wrong all the same. */
    static CacheSection defaults(Node node, Problems problems) {
        CacheSection defaults = section(node, "defaults", problems);
        Clashes.find(defaults, problems);
        return defaults;
    }

    /**
     * Reads one cache.
     *
     * @param place how messages name it, such as "caches.users"
     */
    CacheSettings read(String name, Node node, String place) {
        CacheSection settings = section(node, place, problems).over(defaults);
        Clashes.find(settings, problems);
        Clashes.findMissing(settings, problems);
        return settings.settings(name);
    }

    private static CacheSection section(Node node, String place, Problems problems) {
        Section section = Section.of(node, place, Vocabulary.CACHE, problems);
        return new CacheSection(
                section.choice("policy", Vocabulary.POLICY, Policy.values()),
                section.size("maximum-size"),
                section.weight("maximum-weight"),
                section.expression("weigher", "result.length"),
                section.duration("expire-after-write"),
                section.duration("expire-after-access"),
                section.expression("expire-after", "result.maxAge"),
                section.percentage("expire-jitter"),
                section.duration("refresh-after-write"),
                section.duration("stale-if-error"),
                FailuresReader.read(section, place, problems),
                section.flag("nulls"),
                section.choice("values", Vocabulary.VALUES, ValueStrength.values()),
                section.wholeNumber("maximum-loads", 1, Integer.MAX_VALUE));
    }
}
