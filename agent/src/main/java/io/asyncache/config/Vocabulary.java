package io.asyncache.config;

import io.asyncache.spelling.Suggestions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words that the file may hold at one kind of place: those that this version understands, and those of later
 * versions, which are refused with another sentence than a mistyped one. This is the only table of them.
 */
final class Vocabulary {

    static final Vocabulary CACHE = new Vocabulary(
            "key",
            List.of(
                    "policy",
                    "maximum-size",
                    "maximum-weight",
                    "weigher",
                    "expire-after-write",
                    "expire-after-access",
                    "expire-after",
                    "expire-jitter",
                    "refresh-after-write",
                    "stale-if-error",
                    "failures",
                    "nulls",
                    "values",
                    "maximum-loads"),
            List.of());

    static final Vocabulary FAILURES = new Vocabulary("key", List.of("expire-after-write", "types"), List.of());

    static final Vocabulary FILE = new Vocabulary(
            "key",
            List.of("enabled", "watch", "defaults", "caches", "methods", "invalidations"),
            List.of(),
            "under 'defaults' or the cache's name");

    static final Vocabulary METHOD = new Vocabulary(
            "key",
            List.of(
                    "match",
                    "cache",
                    "key",
                    "instance",
                    "vary",
                    "when",
                    "unless",
                    "mode",
                    "blocking",
                    "coalesce",
                    "coalesce-timeout"),
            List.of(),
            "under the rule's 'cache'");

    static final Vocabulary INVALIDATION = new Vocabulary("key", List.of("match", "caches", "key", "after"), List.of());

    static final Vocabulary POLICY =
            new Vocabulary("policy", List.of("tinylfu", "lru", "lfu", "fifo", "mru", "random"), List.of());

    static final Vocabulary VALUES = new Vocabulary("strength of values", List.of("strong", "weak", "soft"), List.of());

    static final Vocabulary INSTANCE = new Vocabulary("instance", List.of("include", "ignore"), List.of());

    static final Vocabulary MODE = new Vocabulary("mode", List.of("cache", "observe", "off"), List.of());

    static final Vocabulary MOMENT = new Vocabulary("moment", List.of("success", "call"), List.of());

    private final String kind;
    private final List<String> supported;
    private final List<String> later;
    private final @Nullable String placeOfCacheSettings;

    /** Made once: it is handed on with each word that is read, in case that it isn't even one. */
    private final String expected;

    private Vocabulary(String kind, List<String> supported, List<String> later) {
        this(kind, supported, later, null);
    }

    private Vocabulary(String kind, List<String> supported, List<String> later, @Nullable String placeOfCacheSettings) {
        this.kind = kind;
        this.supported = supported;
        this.later = later;
        this.placeOfCacheSettings = placeOfCacheSettings;
        this.expected = String.join(" or ", supported);
    }

    List<String> supported() {
        return supported;
    }

    List<String> later() {
        return later;
    }

    boolean understands(String word) {
        return supported.contains(word);
    }

    private boolean knows(String word) {
        return supported.contains(word) || later.contains(word);
    }

    /**
     * What is wrong with a word that is not understood.
     *
     * @param where the end of "unknown key 'x'", such as " in defaults"
     */
    String refusal(String word, String where) {
        if (later.contains(word)) {
            return kind + " '" + word + "' is not supported by this version yet"
                    + (kind.equals("key") ? "" : "; " + allowed());
        }
        String unknown = "unknown " + kind + " '" + word + "'" + where;
        if (placeOfCacheSettings != null && CACHE.knows(word)) {
            return unknown + "; a cache's settings go " + placeOfCacheSettings;
        }
        List<String> known = new ArrayList<>(supported);
        known.addAll(later);
        String nearest = Suggestions.nearest(word, known);
        if (nearest == null) {
            return unknown + "; " + allowed();
        }
        return unknown + "; did you mean '" + nearest
                + (supported.contains(nearest) ? "'?" : "', which this version does not support yet?");
    }

    /** What a value that isn't even a word should have been. */
    String expected() {
        return expected;
    }

    private String allowed() {
        return "allowed " + (supported.size() == 1 ? "is " : "are ") + String.join(", ", supported);
    }
}
