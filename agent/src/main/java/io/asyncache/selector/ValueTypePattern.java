package io.asyncache.selector;

import org.jspecify.annotations.Nullable;

/** The type of a parameter or of what is returned: a primitive, a class's pattern, or arrays of either. */
final class ValueTypePattern {

    private static final String[] PRIMITIVES = {
        "boolean", "byte", "char", "short", "int", "long", "float", "double", "void"
    };
    private static final String[] DESCRIPTORS = {"Z", "B", "C", "S", "I", "J", "F", "D", "V"};

    private final int dimensions;
    private final @Nullable String descriptor;
    private final @Nullable TypePattern element;

    private ValueTypePattern(int dimensions, @Nullable String descriptor, @Nullable TypePattern element) {
        this.dimensions = dimensions;
        this.descriptor = descriptor;
        this.element = element;
    }

    /** Of an element type whose syntax was checked; a name without package is one of {@code java.lang}. */
    static ValueTypePattern of(String element, int dimensions) {
        String primitive = primitiveDescriptor(element);
        if (primitive != null) {
            return new ValueTypePattern(dimensions, "[".repeat(dimensions) + primitive, null);
        }
        boolean simple = element.indexOf('.') < 0 && !element.equals("*");
        TypePattern pattern = TypePattern.of(simple ? "java.lang." + element : element);
        String plain = pattern.plainName();
        return plain == null
                ? new ValueTypePattern(dimensions, null, pattern)
                : new ValueTypePattern(dimensions, "[".repeat(dimensions) + "L" + plain + ";", null);
    }

    boolean isWild() {
        return descriptor == null;
    }

    /** Whether the one type that stands between the two offsets matches. */
    boolean matches(String text, int from, int to) {
        if (descriptor != null) {
            return to - from == descriptor.length() && text.startsWith(descriptor, from);
        }
        int at = from;
        for (int i = 0; i < dimensions; i++) {
            if (text.charAt(at) != '[') {
                return false;
            }
            at++;
        }
        TypePattern pattern = element;
        return pattern != null
                && (pattern.isAny() || (text.charAt(at) == 'L' && pattern.matches(text, at + 1, to - 1)));
    }

    static @Nullable String primitiveDescriptor(String name) {
        for (int i = 0; i < PRIMITIVES.length; i++) {
            if (PRIMITIVES[i].equals(name)) {
                return DESCRIPTORS[i];
            }
        }
        return null;
    }
}
