package io.asyncache.callsite;

import io.asyncache.key.Scope;
import io.asyncache.observe.ObservedMethod;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * The question of a method that is only observed (S30): its answer is a token, or null, and never what the method would
 * return.
 *
 * <pre>
 *   Long key = …;                                                // see KeyHandles
 *   return begin(key);                                           // or begin(key, new Object[] {receiver, …})
 * </pre>
 */
record ObservingQuestion(ObservedMethod method, KeyHandles keys) implements Question {

    private static final MethodHandle SCOPE = step("scope", Scope.class, Object.class);
    private static final MethodHandle KEY = step("key", Long.class, Scope.class, Object[].class);
    private static final MethodHandle KEY_FAILED = step("keyFailed", Long.class, Throwable.class);
    private static final MethodHandle IS_NOT_MEANT = step("isNotMeant", Long.class);
    private static final MethodHandle BEGIN = step("begin", Object.class, Long.class);
    private static final MethodHandle BEGIN_CALL = step("begin", Object.class, Long.class, Object[].class);

    @Override
    public MethodHandle at(MethodType site) throws ReflectiveOperationException {
        KeySteps steps = new KeySteps(
                SCOPE.bindTo(method), new Hashes(method), IS_NOT_MEANT.bindTo(method), KEY_FAILED.bindTo(method));
        MethodHandle key = keys.at(site, steps);
        if (!method.needsCall()) {
            return MethodHandles.filterReturnValue(key, BEGIN.bindTo(method));
        }
        MethodHandle begin = BEGIN_CALL
                .bindTo(method)
                .asCollector(Object[].class, site.parameterCount())
                .asType(site.insertParameterTypes(0, Long.class));
        return MethodHandles.foldArguments(begin, key);
    }

    /** Makes what stands for keys of one method. */
    private record Hashes(ObservedMethod method) implements KeySteps.Maker {

        @Override
        public MethodHandle ofParts(int count) {
            return ofArray().asCollector(Object[].class, count);
        }

        @Override
        public MethodHandle ofArray() {
            return KEY.bindTo(method);
        }
    }

    private static MethodHandle step(String name, Class<?> result, Class<?>... parameters) {
        try {
            return MethodHandles.lookup()
                    .findVirtual(ObservedMethod.class, name, MethodType.methodType(result, parameters));
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
