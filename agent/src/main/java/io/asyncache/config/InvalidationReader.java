package io.asyncache.config;

import io.asyncache.expression.Expression;
import io.asyncache.selector.Selector;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the rules for calls that make cached values wrong, once all caches are known, those written in place too. */
final class InvalidationReader {

    private final CacheNames names;
    private final Problems problems;

    InvalidationReader(CacheNames names, Problems problems) {
        this.names = names;
        this.problems = problems;
    }

    /**
     * A rule; null if it is not clear for which methods, or for which caches.
     *
     * @param place how messages name it, such as "invalidations[0]"
     */
    @Nullable
    InvalidationRule read(Node node, String place) {
        Section rule = Section.of(node, place, Vocabulary.INVALIDATION, problems);
        Selector selector = SelectorReader.read(rule, place, "com.acme.UserService.save*(..)", problems);
        List<String> caches = caches(rule, place);
        List<Expression> key = rule.expressions("key", "user.id", "leave 'key' out for everything");
        Moment after = Written.or(rule.choice("after", Vocabulary.MOMENT, Moment.values()), Moment.SUCCESS);
        return selector == null || caches.isEmpty()
                ? null
                : new InvalidationRule(selector, caches, key, after, rule.position());
    }

    private List<String> caches(Section rule, String place) {
        if (rule.isWithout("caches")) {
            problems.add(
                    rule.position(),
                    place + ": 'caches' is missing; it names the caches whose values the call makes wrong, as [users]");
        }
        List<String> caches = new ArrayList<>();
        for (Node.Scalar name : rule.list("caches", "the name of a cache", "name at least one")) {
            if (caches.contains(name.text())) {
                problems.add(name.position(), "caches: '" + name.shown() + "' is named twice");
            } else if (names.check(name)) {
                caches.add(name.text());
            }
        }
        return caches;
    }
}
