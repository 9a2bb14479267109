package io.asyncache.expression;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a class has to read, as far as a look-up may see it.
 *
 * <p>A property {@code name} is the first of {@code getName()}, {@code isName()} (boolean), {@code name()} (as records
 * have it) and the field {@code name}: SpEL's own order.
 */
final class Members {

    private final MethodHandles.Lookup lookup;
    private final boolean publicOnly;

    /** Sees what the look-up's own class sees. */
    Members(MethodHandles.Lookup lookup) {
        this(lookup, false);
    }

    /** With {@code publicOnly}, sees public members alone. */
    Members(MethodHandles.Lookup lookup, boolean publicOnly) {
        this.lookup = lookup;
        this.publicOnly = publicOnly;
    }

    /** Returns {@code (T)R} that reads the property, or null. */
    @Nullable
    MethodHandle property(Class<?> type, String name) {
        if (type.isArray() && name.equals("length")) {
            return MethodHandles.arrayLength(type);
        }
        if (type.isPrimitive() || name.isEmpty()) {
            return null;
        }
        List<Class<?>> owners = owners(type);
        String capital = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        boolean second = name.length() > 1 && Character.isUpperCase(name.charAt(1));
        MethodHandle found = second ? method(owners, type, "get" + name, false) : null;
        if (found == null) {
            found = method(owners, type, "get" + capital, false);
        }
        if (found == null) {
            found = method(owners, type, "is" + capital, true);
        }
        if (found == null) {
            found = method(owners, type, name, false);
        }
        return found == null ? field(owners, type, name) : found;
    }

    /** Returns {@code (T)R} that calls the method without arguments, or null. */
    @Nullable
    MethodHandle method(Class<?> type, String name) {
        return type.isPrimitive() ? null : method(owners(type), type, name, false);
    }

    private @Nullable MethodHandle method(List<Class<?>> owners, Class<?> type, String name, boolean truth) {
        for (Class<?> owner : owners) {
            Method best = null;
            for (Method method : owner.getDeclaredMethods()) {
                if (method.getName().equals(name)
                        && isReadable(method)
                        && (!truth || isTruth(method.getReturnType()))) {
                    best = best == null || best.isBridge() ? method : best;
                }
            }
            MethodHandle found = best == null ? null : handle(type, owner, best);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private boolean isReadable(Method method) {
        int modifiers = method.getModifiers();
        return method.getParameterCount() == 0
                && method.getReturnType() != void.class
                && !Modifier.isStatic(modifiers)
                && (!publicOnly || Modifier.isPublic(modifiers))
                && isHarmless(method);
    }

    /** What every object has, and what leads to classes and their loaders, is nobody's property. */
    static boolean isHarmless(Method method) {
        Class<?> owner = method.getDeclaringClass();
        if (owner == Object.class) {
            return method.getName().equals("toString")
                    || method.getName().equals("hashCode")
                    || method.getName().equals("equals");
        }
        return owner != Class.class && !ClassLoader.class.isAssignableFrom(owner);
    }

    private @Nullable MethodHandle handle(Class<?> type, Class<?> owner, Method method) {
        MethodType signature = MethodType.methodType(method.getReturnType());
        MethodHandle found = virtual(type, method.getName(), signature);
        if (found == null && owner != type) {
            // The class itself can't be seen from here, or doesn't show what a superclass or interface of it does.
            found = virtual(owner, method.getName(), signature);
        }
        return found == null ? null : found.asType(found.type().changeParameterType(0, type));
    }

    private @Nullable MethodHandle virtual(Class<?> type, String name, MethodType signature) {
        try {
            return lookup.findVirtual(type, name, signature);
        } catch (NoSuchMethodException | IllegalAccessException notFromHere) {
            return null;
        }
    }

    private @Nullable MethodHandle field(List<Class<?>> owners, Class<?> type, String name) {
        for (Class<?> owner : owners) {
            try {
                Field field = owner.getDeclaredField(name);
                if (publicOnly && !Modifier.isPublic(field.getModifiers())) {
                    continue;
                }
                if (Modifier.isStatic(field.getModifiers())) {
                    MethodHandle getter = lookup.findStaticGetter(owner, name, field.getType());
                    return MethodHandles.dropArguments(getter, 0, type);
                }
                MethodHandle getter = lookup.findGetter(owner, name, field.getType());
                return getter.asType(getter.type().changeParameterType(0, type));
            } catch (NoSuchFieldException | IllegalAccessException notHere) {
                // The next owner may show one.
            }
        }
        return null;
    }

    /** Says that there is no such member, what there is, and which is nearest. */
    String missing(Class<?> type, String name, boolean call, String expression) {
        Set<String> known = new TreeSet<>();
        Set<String> methods = new TreeSet<>();
        if (type.isArray()) {
            known.add("length");
        }
        for (Class<?> owner : type.isPrimitive() ? Collections.<Class<?>>emptyList() : owners(type)) {
            for (Method method : owner.getDeclaredMethods()) {
                if (isReadable(method)
                        && virtual(owner, method.getName(), MethodType.methodType(method.getReturnType())) != null) {
                    methods.add(method.getName() + "()");
                    known.add(propertyOf(owner, method));
                }
            }
            for (Field field : owner.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && field(List.of(owner), owner, field.getName()) != null) {
                    known.add(field.getName());
                }
            }
        }
        known.remove("");
        Set<String> candidates = call ? methods : known;
        String wanted = call ? name + "()" : name;
        return "'" + expression + "' can't be resolved: " + type.getTypeName() + " has no "
                + (call ? "method '" : "property '") + wanted + "'" + Sentences.instead(wanted, candidates);
    }

    /** Returns the name that a method makes a property, or nothing. */
    private static String propertyOf(Class<?> owner, Method method) {
        String name = method.getName();
        int prefix = name.startsWith("get") ? 3 : name.startsWith("is") && isTruth(method.getReturnType()) ? 2 : 0;
        if (prefix > 0 && name.length() > prefix && Character.isUpperCase(name.charAt(prefix))) {
            return Character.toLowerCase(name.charAt(prefix)) + name.substring(prefix + 1);
        }
        return owner.isRecord() && isComponent(owner, name) ? name : "";
    }

    private static boolean isComponent(Class<?> owner, String name) {
        for (var component : owner.getRecordComponents()) {
            if (component.getName().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTruth(Class<?> type) {
        return type == boolean.class || type == Boolean.class;
    }

    /** Returns the class, its superclasses, then all interfaces, and {@code Object} last. */
    static List<Class<?>> owners(Class<?> type) {
        Set<Class<?>> owners = new LinkedHashSet<>();
        Deque<Class<?>> interfaces = new ArrayDeque<>();
        for (Class<?> owner = type; owner != null && owner != Object.class; owner = owner.getSuperclass()) {
            owners.add(owner);
            Collections.addAll(interfaces, owner.getInterfaces());
        }
        while (!interfaces.isEmpty()) {
            Class<?> next = interfaces.removeFirst();
            if (owners.add(next)) {
                Collections.addAll(interfaces, next.getInterfaces());
            }
        }
        owners.add(Object.class);
        return new ArrayList<>(owners);
    }
}
