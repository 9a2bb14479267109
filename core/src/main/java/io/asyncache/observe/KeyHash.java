package io.asyncache.observe;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sixty-four bits in a key's stead, so that an observed method keeps nothing of its application's.
 *
 * <p>Strings, numbers and the like, and the JDK's lists of them, are taken whole. All others have but the 32 bits of their
 * own {@code hashCode}: two of one method's keys that share those count as one.
 */
final class KeyHash {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /** Stands for null, which is neither an empty text nor a zero. */
    private static final long NOTHING = 0x5DEECE66DL;

    private KeyHash() {}

    /** Returns the hash of a key: equal for equal keys, and most likely different for others. */
    static long of(long method, long receiver, @Nullable Object[] parts) {
        long hash = mixed(method * GOLDEN + receiver);
        for (Object part : parts) {
            hash = mixed(hash * GOLDEN + bits(part));
        }
        return hash;
    }

    private static long bits(@Nullable Object part) {
        if (part instanceof String text) {
            return bits(text);
        } else if (part instanceof Integer || part instanceof Long || part instanceof Short || part instanceof Byte) {
            // An Integer is never equal to a Long of the same number.
            return ((Number) part).longValue() * GOLDEN
                    + part.getClass().getName().hashCode();
        } else if (part instanceof Double number) {
            return mixed(Double.doubleToLongBits(number));
        } else if (part instanceof UUID id) {
            return mixed(id.getMostSignificantBits()) * GOLDEN + id.getLeastSignificantBits();
        } else if (part instanceof List<?> list && list.getClass().getClassLoader() == null) {
            return bits(list);
        }
        return part == null ? NOTHING : part.hashCode();
    }

    private static long bits(String text) {
        long hash = text.length();
        for (int i = 0; i < text.length(); i++) {
            hash = hash * GOLDEN + text.charAt(i);
        }
        return mixed(hash);
    }

    private static long bits(List<?> list) {
        long hash = 1;
        for (Object element : list) {
            hash = mixed(hash * GOLDEN + bits(element));
        }
        return hash;
    }

    /** The finalizer of SplittableRandom (Stafford's variant 13): each bit of the result depends on all. */
    private static long mixed(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
