package io.asyncache.callsite;

import io.asyncache.cache.Enter;
import io.asyncache.cache.MethodCache;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** One woven method with its cache, and the sites that lead to it: a new one each time that its class is changed. */
final class LinkedMethod {

    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
    private static final String[] BY_PARAMETERS = {"none", "one", "two", "three"};

    private final MethodCache cache;
    private final Enter enter;
    private final List<WeakReference<EnterSite>> sites = new CopyOnWriteArrayList<>();
    private volatile boolean off;

    LinkedMethod(MethodCache cache, boolean arrays) {
        this.cache = cache;
        this.enter = new Enter(cache, arrays);
    }

    MethodCache cache() {
        return cache;
    }

    EnterSite newSite(MethodType type) throws ReflectiveOperationException {
        EnterSite site = new EnterSite(type);
        sites.removeIf(reference -> reference.get() == null);
        sites.add(new WeakReference<>(site));
        if (!off) {
            site.on(enterHandle(type));
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

    /** Returns the question for a method of the given parameters, the receiver first. */
    private MethodHandle enterHandle(MethodType type) throws ReflectiveOperationException {
        int parameters = type.parameterCount() - 1;
        MethodHandle handle = parameters < BY_PARAMETERS.length
                ? LOOKUP.findVirtual(
                        Enter.class, BY_PARAMETERS[parameters], MethodType.genericMethodType(parameters + 1))
                : LOOKUP.findVirtual(Enter.class, "many", MethodType.methodType(Object.class, Object[].class));
        MethodHandle bound = handle.bindTo(enter);
        if (parameters >= BY_PARAMETERS.length) {
            bound = bound.asCollector(Object[].class, parameters + 1);
        }
        return bound.asType(type);
    }
}
