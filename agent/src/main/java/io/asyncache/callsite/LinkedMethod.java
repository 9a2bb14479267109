package io.asyncache.callsite;

import java.lang.invoke.MethodType;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** One woven method with what its calls ask, and the sites that lead to it: a new one each time that its class is changed. */
final class LinkedMethod {

    private final Question question;
    private final List<WeakReference<EnterSite>> sites = new CopyOnWriteArrayList<>();
    private volatile boolean off;

    LinkedMethod(Question question) {
        this.question = question;
    }

    EnterSite newSite(MethodType type) throws ReflectiveOperationException {
        EnterSite site = new EnterSite(type);
        sites.removeIf(reference -> reference.get() == null);
        sites.add(new WeakReference<>(site));
        if (!off) {
            site.on(question.at(type));
            if (off) {
                // Switched off meanwhile, perhaps before this site was on.
                site.off();
            }
        }
        return site;
    }

    /** Switches the method off for good: its calls run uncached. */
    void giveUp() {
        off = true;
        for (WeakReference<EnterSite> reference : sites) {
            @Nullable EnterSite site = reference.get();
            if (site != null) {
                site.off();
            }
        }
    }
}
