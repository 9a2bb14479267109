package io.asyncache.expression;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The steps that don't depend on anyone's getters: into arrays, lists and maps, and past null. */
final class PathSteps {

    private static final MethodHandle NOT_NULL = own("notNull", Object.class, Object.class, String.class);
    private static final MethodHandle ELEMENT = own("elementOf", Object.class, Object.class, int.class);
    private static final MethodHandle LETTER = own("letterOf", String.class, String.class, int.class);
    private static final MethodHandle LIST_GET = jdk(List.class, "get", MethodType.methodType(Object.class, int.class));
    private static final MethodHandle MAP_GET =
            jdk(Map.class, "get", MethodType.methodType(Object.class, Object.class));

    private PathSteps() {}

    /** Returns {@code (Object)Object}, which hands its argument on unless it is null. */
    static MethodHandle notNull(String sentence) {
        return MethodHandles.insertArguments(NOT_NULL, 1, sentence);
    }

    /** Returns {@code (M)Object} for a type of map. */
    static MethodHandle entry(Class<?> map, Object key) {
        return MethodHandles.insertArguments(MAP_GET, 1, key).asType(MethodType.methodType(Object.class, map));
    }

    /** Returns {@code (T)E} for a type of whatever has elements; null if the type can't have any. */
    static @Nullable MethodHandle element(Class<?> type, int index) {
        if (type.isArray()) {
            return MethodHandles.insertArguments(MethodHandles.arrayElementGetter(type), 1, index);
        }
        if (List.class.isAssignableFrom(type)) {
            return MethodHandles.insertArguments(LIST_GET, 1, index).asType(MethodType.methodType(Object.class, type));
        }
        if (Map.class.isAssignableFrom(type)) {
            return entry(type, index);
        }
        if (type == String.class) {
            return MethodHandles.insertArguments(LETTER, 1, index);
        }
        if (type.isPrimitive()) {
            return null;
        }
        return MethodHandles.insertArguments(ELEMENT, 1, index).asType(MethodType.methodType(Object.class, type));
    }

    static Object notNull(@Nullable Object value, String sentence) {
        if (value == null) {
            throw new NullInPathException(sentence);
        }
        return value;
    }

    /** Takes an element as SpEL does: collections in the order of their iteration, strings by letter. */
    static @Nullable Object elementOf(Object value, int index) {
        if (value instanceof List<?> list) {
            return list.get(index);
        }
        if (value instanceof Map<?, ?> map) {
            return map.get(index);
        }
        if (value instanceof String string) {
            return letterOf(string, index);
        }
        if (value instanceof Object[] array) {
            return array[index];
        }
        if (value.getClass().isArray()) {
            return Array.get(value, index);
        }
        if (value instanceof Collection<?> collection) {
            Iterator<?> elements = collection.iterator();
            for (int i = 0; i < index && elements.hasNext(); i++) {
                elements.next();
            }
            if (elements.hasNext()) {
                return elements.next();
            }
            throw new IndexOutOfBoundsException("Index " + index + " of a collection of " + collection.size());
        }
        throw new UnresolvedExpressionException(
                value.getClass().getTypeName() + " has no elements to take [" + index + "] of");
    }

    static String letterOf(String string, int index) {
        return String.valueOf(string.charAt(index));
    }

    private static MethodHandle own(String name, Class<?> result, Class<?>... parameters) {
        try {
            return MethodHandles.lookup().findStatic(PathSteps.class, name, MethodType.methodType(result, parameters));
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static MethodHandle jdk(Class<?> type, String name, MethodType method) {
        try {
            return MethodHandles.publicLookup().findVirtual(type, name, method);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
