package io.asyncache.callsite;

import io.asyncache.cache.MethodCache;
import io.asyncache.cache.WeakList;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One woven method with its rule and its cache, and the sites that lead to them: a new one each time that its class is
 * changed. It has no cache where it must be left alone.
 */
final class LinkedMethod {

    /**
     * What a rule makes of a method.
     *
     * @param cache the method's part of a cache; null where it is only observed
     * @param question what its calls ask
     */
    record Linkage(@Nullable MethodCache cache, Question question) {}

    private final WovenMethod method;
    private final int number;
    private final WeakList<EnterSite> sites = new WeakList<>();

    // Guarded by this.
    private @Nullable Rule rule;
    private @Nullable Linkage linkage;
    private boolean on;
    private boolean givenUp;

    LinkedMethod(WovenMethod method, int number) {
        this.method = method;
        this.number = number;
    }

    WovenMethod method() {
        return method;
    }

    /** Returns the number of the rule that it was woven for. */
    int number() {
        return number;
    }

    /** Returns the rule that it follows; null before the first, and where there is none any more. */
    synchronized @Nullable Rule rule() {
        return rule;
    }

    synchronized @Nullable Linkage linkage() {
        return linkage;
    }

    synchronized EnterSite newSite(MethodType type) throws ReflectiveOperationException {
        EnterSite site = new EnterSite(type, this);
        sites.add(site);
        lead(site);
        return site;
    }

    /**
     * Changes what calls do.
     *
     * @param next null where its rule is gone
     * @param changed told of each site that was changed
     */
    synchronized void change(
            @Nullable Rule next, @Nullable Linkage with, boolean isOn, Consumer<MutableCallSite> changed)
            throws ReflectiveOperationException {
        boolean same = with == linkage && isOn == on;
        rule = next;
        linkage = with;
        on = isOn;
        if (!same) {
            leadAll(changed);
        }
    }

    /** Switches the method off for good: its calls run uncached. */
    void giveUp() {
        EnterSite[] changed;
        synchronized (this) {
            givenUp = true;
            changed = sites.living().toArray(EnterSite[]::new);
            for (EnterSite site : changed) {
                site.off();
            }
        }
        MutableCallSite.syncAll(changed);
    }

    private void leadAll(Consumer<MutableCallSite> changed) throws ReflectiveOperationException {
        for (EnterSite site : sites.living()) {
            lead(site);
            changed.accept(site);
        }
    }

    private void lead(EnterSite site) throws ReflectiveOperationException {
        if (on && !givenUp && linkage != null) {
            site.on(linkage.question.at(site.type()));
        } else {
            site.off();
        }
    }
}
