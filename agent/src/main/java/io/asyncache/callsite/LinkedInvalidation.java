package io.asyncache.callsite;

import io.asyncache.cache.Engine;
import io.asyncache.cache.WeakList;
import io.asyncache.config.InvalidationRule;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** One woven method whose calls make cached values wrong, and its sites. */
final class LinkedInvalidation {

    private final InvalidationLinking linking;
    private final Engine engine;
    private final List<Integer> numbers;
    private final WeakList<EnterSite> sites = new WeakList<>();

    // Guarded by this.
    private List<InvalidationRule> rules = List.of();

    LinkedInvalidation(InvalidationLinking linking, Engine engine, List<Integer> numbers) {
        this.linking = linking;
        this.engine = engine;
        this.numbers = numbers;
    }

    synchronized EnterSite newSite(MethodType type) {
        EnterSite site = new EnterSite(type, this);
        sites.add(site);
        lead(site);
        return site;
    }

    /** Follows the rules as they are now. */
    synchronized void follow(Rules now, Consumer<MutableCallSite> changed) {
        List<InvalidationRule> next = numbers.stream()
                .map(now.invalidations()::get)
                .filter(Objects::nonNull)
                .toList();
        if (next.equals(rules)) {
            return;
        }
        rules = next;
        for (EnterSite site : sites.living()) {
            lead(site);
            changed.accept(site);
        }
    }

    @Override
    public String toString() {
        return linking.toString();
    }

    private void lead(EnterSite site) {
        if (rules.isEmpty()) {
            site.off();
        } else {
            site.on(linking.link(engine, rules, site.type()));
        }
    }
}
