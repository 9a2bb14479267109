package io.asyncache.weave;

import java.lang.instrument.Instrumentation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Predicate;

/** The classes that a change of the rules means and that were loaded before it. */
public final class LoadedClasses {

    private final Instrumentation instrumentation;
    private final ClassTransformer transformer;
    private final WeavingReport report;
    private final Predicate<String> isMeant;
    private final Set<Class<?>> offered = Collections.newSetFromMap(new WeakHashMap<>());

    /**
     * Creates it.
     *
     * @param isMeant asked with internal names
     */
    public LoadedClasses(
            Instrumentation instrumentation,
            ClassTransformer transformer,
            WeavingReport report,
            Predicate<String> isMeant) {
        this.instrumentation = instrumentation;
        this.transformer = transformer;
        this.report = report;
        this.isMeant = isMeant;
    }

    /**
     * Has them offered to the registered transformer again, each once: woven anew, or given their original bytes back where
     * no rule takes them any more.
     *
     * <p>Once is not enough right after a change. A class that another thread is loading has been offered before the change,
     * and is among the loaded ones only after its superclasses are loaded: it must be looked for again.
     */
    public void retransform() {
        List<Class<?>> candidates = new ArrayList<>();
        for (Class<?> type : instrumentation.getAllLoadedClasses()) {
            if (transformer.mayTake(type)
                    && isMeant.test(type.getName().replace('.', '/'))
                    && instrumentation.isModifiableClass(type)
                    && offered.add(type)) {
                candidates.add(type);
            }
        }
        if (!candidates.isEmpty()) {
            retransform(candidates);
        }
    }

    /** All in one go, which is twenty times as fast as one by one; a class that the JVM refuses is found by halving. */
    private void retransform(List<Class<?>> types) {
        try {
            instrumentation.retransformClasses(types.toArray(new Class<?>[0]));
        } catch (Throwable refused) {
            if (types.size() == 1) {
                report.failed(types.get(0).getName().replace('.', '/'), refused);
                return;
            }
            int half = types.size() / 2;
            retransform(types.subList(0, half));
            retransform(types.subList(half, types.size()));
        }
    }
}
