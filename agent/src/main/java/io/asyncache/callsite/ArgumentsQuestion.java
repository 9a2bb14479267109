package io.asyncache.callsite;

import io.asyncache.cache.Enter;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * The question of an asynchronous method whose key is its arguments: one method of {@link Enter} does it all, and is
 * linked with as little work as can be.
 */
record ArgumentsQuestion(Enter enter) implements Question {

    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
    private static final String[] BY_PARAMETERS = {"none", "one", "two", "three"};

    @Override
    public MethodHandle at(MethodType site) throws ReflectiveOperationException {
        int parameters = site.parameterCount() - 1;
        MethodHandle handle;
        if (parameters == 1 && site.parameterType(1) == int.class) {
            handle = LOOKUP.findVirtual(Enter.class, "ofInt", site);
        } else if (parameters == 1 && site.parameterType(1) == long.class) {
            handle = LOOKUP.findVirtual(Enter.class, "ofLong", site);
        } else if (parameters < BY_PARAMETERS.length) {
            handle = LOOKUP.findVirtual(
                    Enter.class, BY_PARAMETERS[parameters], MethodType.genericMethodType(parameters + 1));
        } else {
            handle = LOOKUP.findVirtual(Enter.class, "many", MethodType.methodType(Object.class, Object[].class));
        }
        MethodHandle bound = handle.bindTo(enter);
        if (parameters >= BY_PARAMETERS.length) {
            bound = bound.asCollector(Object[].class, parameters + 1);
        }
        return bound.asType(site);
    }
}
