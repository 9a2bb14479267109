package io.asyncache.callsite;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The key of a call as one chain of method handles, typed to the end, so that the JIT compiler sees through it as through
 * Java code.
 *
 * <pre>
 *   try { return when(…) ? key(scope(receiver), part(…), part(…)) : isNotMeant(); }
 *   catch (Throwable failed) { return keyFailed(failed); }
 * </pre>
 *
 * @param parts where the key's parts come from
 * @param when {@code (Object receiver, P1, P2, …)boolean}; null for all calls
 */
record KeyHandles(List<PartSource> parts, @Nullable MethodHandle when) {

    private static final int MOST_TYPED_PARTS = 3;

    /** What a chain of handles may have, less some for itself; each part takes all of the site's parameters once. */
    private static final int MOST_TYPED_SLOTS = 240;

    private static final MethodHandle PARTS;

    static {
        try {
            PARTS = MethodHandles.lookup()
                    .findStatic(
                            PartSource.class,
                            "of",
                            MethodType.methodType(Object[].class, MethodHandle[].class, Object[].class));
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    KeyHandles {
        parts = List.copyOf(parts);
    }

    /**
     * Returns what makes the key at a site.
     *
     * @param site {@code (Object receiver, P1, P2, …)Object}, references as {@code Object}
     */
    MethodHandle at(MethodType site, KeySteps steps) throws ReflectiveOperationException {
        boolean typed = parts.size() <= MOST_TYPED_PARTS && parts.size() * slots(site) <= MOST_TYPED_SLOTS;
        MethodHandle key = typed ? typed(site, steps) : collected(site, steps);
        if (when != null) {
            key = MethodHandles.guardWithTest(
                    when.asType(site.changeReturnType(boolean.class)),
                    key,
                    MethodHandles.dropArguments(steps.isNotMeant(), 0, site.parameterList()));
        }
        return MethodHandles.catchException(key, Throwable.class, steps.failed());
    }

    private static int slots(MethodType site) {
        int slots = 0;
        for (Class<?> type : site.parameterList()) {
            slots += type == long.class || type == double.class ? 2 : 1;
        }
        return slots;
    }

    /** Each part is computed from the whole call; then all of them share one. */
    private MethodHandle typed(MethodType site, KeySteps steps) throws ReflectiveOperationException {
        MethodHandle key = steps.maker().ofParts(parts.size());
        int[] order = new int[1 + parts.size() * site.parameterCount()];
        int at = 1;
        for (PartSource part : parts) {
            key = MethodHandles.collectArguments(key, at, part.overSite(site));
            for (int i = 0; i < site.parameterCount(); i++) {
                order[at++] = i;
            }
        }
        key = MethodHandles.filterArguments(key, 0, steps.scope());
        return MethodHandles.permuteArguments(key, site.changeReturnType(steps.type()), order);
    }

    /** All of it is computed from the call as an array: there may be no room for an argument more. */
    private MethodHandle collected(MethodType site, KeySteps steps) throws ReflectiveOperationException {
        MethodHandle first = MethodHandles.insertArguments(MethodHandles.arrayElementGetter(Object[].class), 1, 0);
        MethodHandle key = MethodHandles.filterArguments(
                steps.maker().ofArray(),
                0,
                MethodHandles.filterReturnValue(first, steps.scope()),
                PARTS.bindTo(PartSource.overArrays(parts)));
        return MethodHandles.permuteArguments(key, MethodType.methodType(steps.type(), Object[].class), 0, 0)
                .asCollector(Object[].class, site.parameterCount())
                .asType(site.changeReturnType(steps.type()));
    }
}
