package io.asyncache.callsite;

import io.asyncache.cache.Engine;
import io.asyncache.cache.WeakList;
import io.asyncache.config.InvalidationRule;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** One woven method whose calls make cached values wrong, and its sites. */
final class LinkedInvalidation {

    /** Makes what is asked at a site. */
    interface Question {
        MethodHandle at(InvalidationLinking linking, MethodType site);
    }

    private final String method;
    private final Question question;
    private final Caches caches;
    private final LinkReport report;
    private final Engine engine;
    private final List<Integer> numbers;
    private final WeakList<EnterSite> sites = new WeakList<>();

    // Guarded by this.
    private List<InvalidationRule> rules = List.of();
    private boolean reachesValues;

    LinkedInvalidation(
            String method, Question question, Caches caches, LinkReport report, Engine engine, List<Integer> numbers) {
        this.method = method;
        this.question = question;
        this.caches = caches;
        this.report = report;
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
        boolean reaches = now.keepsAny(next);
        boolean same = reaches == reachesValues && say(next, rules);
        rules = next;
        reachesValues = reaches;
        if (!same) {
            for (EnterSite site : sites.living()) {
                lead(site);
                changed.accept(site);
            }
        }
    }

    private static boolean say(List<InvalidationRule> ones, List<InvalidationRule> others) {
        boolean same = ones.size() == others.size();
        for (int i = 0; same && i < ones.size(); i++) {
            same = ones.get(i).says(others.get(i));
        }
        return same;
    }

    @Override
    public String toString() {
        return method;
    }

    private void lead(EnterSite site) {
        if (rules.isEmpty()) {
            site.off();
        } else {
            InvalidationLinking linking = new InvalidationLinking(engine, rules, caches, reachesValues, report);
            site.on(question.at(linking, site.type()));
        }
    }
}
