package io.asyncache.config;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Finds settings of one cache that can't be meant together. Two that both come from the defaults were told there. */
final class Clashes {

    private final CacheSection cache;
    private final Problems problems;

    private Clashes(CacheSection cache, Problems problems) {
        this.cache = cache;
        this.problems = problems;
    }

    /** What is wrong with the settings that there are, whatever a cache may add to them. */
    static void find(CacheSection cache, Problems problems) {
        Clashes clashes = new Clashes(cache, problems);
        clashes.bounds();
        clashes.refreshAndExpiry();
        clashes.keptNowhere();
        clashes.collected();
    }

    /** What is missing from a whole cache's settings. */
    static void findMissing(CacheSection cache, Problems problems) {
        Clashes clashes = new Clashes(cache, problems);
        clashes.weightWithoutWeigher();
        clashes.weigherWithoutWeight();
        clashes.withoutExpiry(cache.expireJitter(), "bring forward");
        clashes.withoutExpiry(cache.staleIfError(), "count from");
    }

    private void bounds() {
        Written<Long> size = cache.maximumSize();
        Written<Long> weight = cache.maximumWeight();
        if (areToBeTold(size, weight)) {
            add(size, weight, size.named() + " and " + weight.named() + " exclude each other: leave one of them out");
        }
    }

    private void refreshAndExpiry() {
        Written<Duration> refresh = cache.refreshAfterWrite();
        Written<Duration> expiry = cache.expireAfterWrite();
        if (!areToBeTold(refresh, expiry) || refresh.value() == null || expiry.value() == null) {
            return;
        }
        if (refresh.value().compareTo(expiry.value()) >= 0) {
            add(
                    refresh,
                    expiry,
                    refresh.quoted() + " must be shorter than " + expiry.quoted()
                            + ", or entries expire before they are refreshed");
        }
    }

    private void keptNowhere() {
        Written<Long> size = cache.maximumSize();
        if (size != null && size.value() != null && size.value() == 0) {
            keptNowhere(size, cache.refreshAfterWrite(), "nothing to refresh");
            keptNowhere(size, cache.staleIfError(), "nothing that could be stale");
            keptNowhere(size, cache.failures(), "no failures either");
        }
    }

    private void keptNowhere(Written<?> size, @Nullable Written<?> setting, String consequence) {
        if (areToBeTold(size, setting)) {
            add(size, setting, setting.named() + " does not go with " + size.quoted() + ", which keeps " + consequence);
        }
    }

    private void collected() {
        Written<ValueStrength> values = cache.values();
        if (values != null && values.value() != null && values.value() != ValueStrength.STRONG) {
            collected(values, cache.refreshAfterWrite(), "the old value");
            collected(values, cache.staleIfError(), "the old value");
            collected(values, cache.failures(), "the failure");
        }
    }

    private void collected(Written<?> values, @Nullable Written<?> setting, String what) {
        if (areToBeTold(values, setting)) {
            add(
                    values,
                    setting,
                    setting.named() + " does not go with " + values.quoted() + ": " + what
                            + " could be gone at any moment");
        }
    }

    private void weightWithoutWeigher() {
        Written<Long> weight = cache.maximumWeight();
        if (weight != null && cache.weigher() == null && cache.maximumSize() == null) {
            problems.add(
                    weight.position(),
                    weight.named() + " needs 'weigher', an expression for an entry's weight such as result.length");
        }
    }

    private void weigherWithoutWeight() {
        Written<?> weigher = cache.weigher();
        if (weigher == null || cache.maximumWeight() != null) {
            return;
        }
        Written<Long> size = cache.maximumSize();
        String sentence = weigher.named() + " needs 'maximum-weight'";
        if (size == null) {
            problems.add(weigher.position(), sentence);
        } else {
            add(weigher, size, sentence + " instead of " + size.named());
        }
    }

    /** Inherited, they are for those caches whose entries expire; of one's own they must mean something. */
    private void withoutExpiry(@Nullable Written<?> setting, String purpose) {
        if (setting != null && !setting.inherited() && !cache.expires()) {
            problems.add(
                    setting.position(),
                    setting.named() + " needs an expiry to " + purpose + ": 'expire-after-write' or 'expire-after'");
        }
    }

    private static boolean areToBeTold(@Nullable Written<?> one, @Nullable Written<?> other) {
        return one != null && other != null && !(one.inherited() && other.inherited());
    }

    /** The later of both is the one that was one too many; but what a cache inherits was there before. */
    private void add(Written<?> one, Written<?> other, String sentence) {
        boolean isSecond =
                one.inherited() == other.inherited() ? other.position().isAfter(one.position()) : one.inherited();
        problems.add((isSecond ? other : one).position(), sentence);
    }
}
