package io.asyncache.key;

import java.lang.invoke.MethodType;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a key as an invalidation names it (S22): of whatever method, receiver and variant, and with whole numbers
 * of whatever width, since {@code user.id} may be a {@code long} where the cached method takes an {@code int}.
 */
public final class KeyParts {

    private final @Nullable Object[] parts;

    private KeyParts(@Nullable Object[] parts) {
        this.parts = parts;
    }

    /** Takes the values in their order; arrays are copied, as in keys. */
    public static KeyParts of(@Nullable Object[] values) {
        @Nullable Object[] parts = new Object[values.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = widened(ArrayPart.of(values[i]));
        }
        return new KeyParts(parts);
    }

    private static @Nullable Object widened(@Nullable Object part) {
        return part instanceof Integer || part instanceof Short || part instanceof Byte
                ? (Long) ((Number) part).longValue()
                : part;
    }

    /** Returns whether a key begins with these parts and has as many others as its method has variant parts. */
    public boolean isIn(Key key, int variantParts) {
        @Nullable Object[] theirs = key.parts();
        if (theirs.length - variantParts != parts.length) {
            return false;
        }
        for (int i = 0; i < parts.length; i++) {
            Object part = parts[i];
            if (part == null ? theirs[i] != null : !part.equals(widened(theirs[i]))) {
                return false;
            }
        }
        return true;
    }

    /** Returns how far the parts can be those of keys whose parts are declared with the given types. */
    public Fit fit(List<Class<?>> types) {
        if (types.size() != parts.length) {
            return Fit.NONE;
        }
        Fit fit = Fit.EXACT;
        boolean absent = false;
        for (int i = 0; i < parts.length; i++) {
            if (parts[i] instanceof Long && !isWhole(types.get(i))) {
                if (!types.get(i).isAssignableFrom(Long.class)) {
                    return Fit.NONE;
                }
                // Object, Number, …: it may be kept in any width.
                fit = Fit.OPEN;
            } else if (parts[i] instanceof Long number && !fits(number, types.get(i))) {
                absent = true;
            } else if (parts[i] != null && !(parts[i] instanceof Long) && !admits(types.get(i), parts[i])) {
                return Fit.NONE;
            }
        }
        return absent ? Fit.ABSENT : fit;
    }

    /** How far parts fit types. */
    public enum Fit {
        /** No key of these types can have them. */
        NONE,
        /** A key of these types may look like them, but none can have a number as large. */
        ABSENT,
        /** A key may have them, in a form that the types don't tell. */
        OPEN,
        /** {@link #key} makes the one key that has them. */
        EXACT
    }

    /** Returns the key that has these parts, which must fit the types exactly. */
    public Key key(Scope scope, List<Class<?>> types) {
        @Nullable Object[] exact = new Object[parts.length];
        for (int i = 0; i < exact.length; i++) {
            exact[i] = parts[i] instanceof Long number ? narrowed(number, types.get(i)) : parts[i];
        }
        return Key.ofParts(scope, exact);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof KeyParts other && Arrays.equals(parts, other.parts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(parts);
    }

    private static boolean isWhole(Class<?> type) {
        return type == int.class
                || type == Integer.class
                || type == long.class
                || type == Long.class
                || type == short.class
                || type == Short.class
                || type == byte.class
                || type == Byte.class;
    }

    private static boolean fits(long number, Class<?> type) {
        return narrowed(number, type).longValue() == number;
    }

    private static Number narrowed(long number, Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return (int) number;
        } else if (type == short.class || type == Short.class) {
            return (short) number;
        } else if (type == byte.class || type == Byte.class) {
            return (byte) number;
        }
        return number;
    }

    /** A type that is open to more than one class admits what it likes: an equality may reach across classes. */
    private static boolean admits(Class<?> type, Object part) {
        if (part instanceof ArrayPart array) {
            return type.isAssignableFrom(array.type());
        }
        return type.isPrimitive() ? box(type) == part.getClass() : type.isInstance(part) || !isFinal(type);
    }

    private static boolean isFinal(Class<?> type) {
        return Modifier.isFinal(type.getModifiers()) && !type.isArray();
    }

    private static Class<?> box(Class<?> primitive) {
        return MethodType.methodType(primitive).wrap().returnType();
    }
}
