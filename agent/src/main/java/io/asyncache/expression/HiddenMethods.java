package io.asyncache.expression;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds methods with arguments that only the class which declares the method can see, its private ones above all. */
final class HiddenMethods {

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
        if (type.getClassLoader() != lookup.lookupClass().getClassLoader()) {
            return null;
        }
        for (Class<?> owner = type; owner != null && owner != Object.class; owner = owner.getSuperclass()) {
            Method best = mostSpecific(fitting(owner, name, arguments));
            MethodHandle found = best == null ? null : handle(owner, best);
            if (found != null) {
                return found.asType(MethodType.genericMethodType(1 + arguments.size()))
                        .asSpreader(Object[].class, arguments.size());
            }
        }
        return null;
    }

    private @Nullable MethodHandle handle(Class<?> owner, Method method) {
        MethodType type = MethodType.methodType(method.getReturnType(), method.getParameterTypes());
        try {
            return lookup.findVirtual(owner, method.getName(), type).asFixedArity();
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
            boolean fits = argument == null
                    ? !parameters[i].isPrimitive()
                    : boxed(parameters[i]).isAssignableFrom(boxed(argument));
            if (!fits) {
                return false;
            }
        }
        return true;
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
