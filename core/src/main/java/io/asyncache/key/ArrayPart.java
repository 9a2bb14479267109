package io.asyncache.key;

import java.lang.reflect.Array;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An array as part of a key: a copy, compared by content and component type, arrays within it likewise.
 *
 * <p>The copy is what keeps an entry right when the application writes into its array afterwards.
 */
public final class ArrayPart {

    private static final int DEEPEST = 64;
    private static final int MOST = 1_000_000;

    private final Class<?> type;
    private final Object copy;
    private final int hash;

    private ArrayPart(Class<?> type, Object copy, int hash) {
        this.type = type;
        this.copy = copy;
        this.hash = hash;
    }

    /** Returns what stands for the value in a key: a copy if it is an array, else the value itself. */
    public static @Nullable Object of(@Nullable Object value) {
        return value == null || !value.getClass().isArray() ? value : copy(value, 0, new int[1]);
    }

    private static @Nullable Object part(@Nullable Object value, int depth, int[] copied) {
        return value == null || !value.getClass().isArray() ? value : copy(value, depth, copied);
    }

    private static ArrayPart copy(Object value, int depth, int[] copied) {
        if (copied[0]++ == MOST) {
            // An array may hold others several times, and they others again.
            throw new IllegalArgumentException("more than " + MOST + " arrays within one");
        }
        if (depth == DEEPEST) {
            throw new IllegalArgumentException("arrays nested deeper than " + DEEPEST + " levels, or in a circle");
        }
        if (value instanceof Object[] array) {
            @Nullable Object[] parts = new Object[array.length];
            for (int i = 0; i < parts.length; i++) {
                parts[i] = part(array[i], depth + 1, copied);
            }
            return new ArrayPart(value.getClass(), parts, Arrays.hashCode(parts));
        }
        Object copy = copyPrimitives(value);
        return new ArrayPart(value.getClass(), copy, hashPrimitives(copy));
    }

    @SuppressWarnings("SuspiciousSystemArraycopy")
    private static Object copyPrimitives(Object array) {
        int length = Array.getLength(array);
        Object copy = Array.newInstance(array.getClass().getComponentType(), length);
        System.arraycopy(array, 0, copy, 0, length);
        return copy;
    }

    private static int hashPrimitives(Object array) {
        if (array instanceof int[] ints) {
            return Arrays.hashCode(ints);
        } else if (array instanceof byte[] bytes) {
            return Arrays.hashCode(bytes);
        } else if (array instanceof long[] longs) {
            return Arrays.hashCode(longs);
        } else if (array instanceof char[] chars) {
            return Arrays.hashCode(chars);
        } else if (array instanceof double[] doubles) {
            return Arrays.hashCode(doubles);
        } else if (array instanceof float[] floats) {
            return Arrays.hashCode(floats);
        } else if (array instanceof short[] shorts) {
            return Arrays.hashCode(shorts);
        }
        return Arrays.hashCode((boolean[]) array);
    }

    /** Returns the array's class. */
    Class<?> type() {
        return type;
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof ArrayPart other
                && hash == other.hash
                && type == other.type
                && Arrays.deepEquals(new Object[] {copy}, new Object[] {other.copy});
    }

    /** Returns the content as text, as {@link Arrays#toString} has it. */
    @Override
    public String toString() {
        String text = Arrays.deepToString(new Object[] {copy});
        return text.substring(1, text.length() - 1);
    }
}
