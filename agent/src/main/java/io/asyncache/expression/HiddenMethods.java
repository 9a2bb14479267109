package io.asyncache.expression;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds methods with arguments that Spring can't see, or shouldn't: private ones of the class that declares the method,
 * and public ones of classes from elsewhere, which Spring would keep.
 */
final class HiddenMethods {

    /** Each can be widened to those that follow it. */
    private static final List<Class<?>> NUMBERS =
            List.of(Byte.class, Short.class, Integer.class, Long.class, Float.class, Double.class);

    private final MethodHandles.Lookup lookup;

    HiddenMethods(MethodHandles.Lookup lookup) {
        this.lookup = lookup;
    }

    /**
     * Returns {@code (Object, Object[])Object} that calls the method which fits the arguments best; null if none does, or
     * no single one.
     *
     * @param arguments the arguments' classes, null for null
     */
    @Nullable
    MethodHandle find(Class<?> type, String name, List<? extends @Nullable Class<?>> arguments) {
        boolean foreign = type.getClassLoader() != lookup.lookupClass().getClassLoader();
        MethodHandles.Lookup access = foreign ? MethodHandles.publicLookup() : lookup;
        for (Class<?> owner : Members.owners(type)) {
            Method best = mostSpecific(fitting(owner, name, arguments));
            MethodHandle found = best == null ? null : handle(access, owner, best);
            if (found != null) {
                return found.asType(MethodType.genericMethodType(1 + arguments.size()))
                        .asSpreader(Object[].class, arguments.size());
            }
        }
        return null;
    }

    private static @Nullable MethodHandle handle(MethodHandles.Lookup access, Class<?> owner, Method method) {
        MethodType type = MethodType.methodType(method.getReturnType(), method.getParameterTypes());
        try {
            return access.findVirtual(owner, method.getName(), type).asFixedArity();
        } catch (NoSuchMethodException | IllegalAccessException notFromHere) {
            return null;
        }
    }

    private static List<Method> fitting(Class<?> owner, String name, List<? extends @Nullable Class<?>> arguments) {
        List<Method> fitting = new ArrayList<>();
        for (Method method : owner.getDeclaredMethods()) {
            if (method.getName().equals(name)
                    && !method.isBridge()
                    && !Modifier.isStatic(method.getModifiers())
                    && method.getReturnType() != void.class
                    && Members.isHarmless(method)
                    && fits(method.getParameterTypes(), arguments)) {
                fitting.add(method);
            }
        }
        return fitting;
    }

    private static boolean fits(Class<?>[] parameters, List<? extends @Nullable Class<?>> arguments) {
        if (parameters.length != arguments.size()) {
            return false;
        }
        for (int i = 0; i < parameters.length; i++) {
            Class<?> argument = arguments.get(i);
            if (argument == null ? parameters[i].isPrimitive() : !fits(parameters[i], argument)) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(Class<?> parameter, Class<?> argument) {
        if (boxed(parameter).isAssignableFrom(boxed(argument))) {
            return true;
        }
        int from = NUMBERS.indexOf(boxed(argument));
        return parameter.isPrimitive() && from >= 0 && from < NUMBERS.indexOf(boxed(parameter));
    }

    private static Class<?> boxed(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }

    private static @Nullable Method mostSpecific(List<Method> methods) {
        for (Method candidate : methods) {
            boolean best = true;
            for (Method other : methods) {
                best &= fits(other.getParameterTypes(), List.of(candidate.getParameterTypes()))
                        || other.equals(candidate);
            }
            if (best) {
                return candidate;
            }
        }
        return null;
    }
}
