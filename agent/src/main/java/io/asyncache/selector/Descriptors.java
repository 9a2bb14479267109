package io.asyncache.selector;

/** Walks over a class file's descriptors. They come from class files that nobody has verified yet. */
final class Descriptors {

    private Descriptors() {}

    /** The offset after the type that begins at {@code start}, or -1 if none does. */
    static int endOfType(String descriptor, int start) {
        int at = start;
        while (at < descriptor.length() && descriptor.charAt(at) == '[') {
            at++;
        }
        if (at >= descriptor.length()) {
            return -1;
        }
        if (descriptor.charAt(at) == 'L') {
            int semicolon = descriptor.indexOf(';', at);
            return semicolon < 0 ? -1 : semicolon + 1;
        }
        return "BCDFIJSZV".indexOf(descriptor.charAt(at)) < 0 ? -1 : at + 1;
    }

    /** Where a method descriptor's return type begins, or -1 if it is malformed. */
    static int startOfReturnType(String descriptor) {
        int at = 1;
        while (at > 0 && at < descriptor.length()) {
            // A class's name may hold a bracket, so the closing one is found by walking, not by searching.
            if (descriptor.charAt(at) == ')') {
                return endOfType(descriptor, at + 1) == descriptor.length() ? at + 1 : -1;
            }
            at = endOfType(descriptor, at);
        }
        return -1;
    }

    /** The parameters as people write them, {@code (int, java.lang.String)}. */
    static String readableParameters(String descriptor) {
        StringBuilder text = new StringBuilder("(");
        int at = 1;
        while (at > 0 && at < descriptor.length() && descriptor.charAt(at) != ')') {
            int end = endOfType(descriptor, at);
            if (end < 0) {
                break;
            }
            text.append(at == 1 ? "" : ", ").append(readable(descriptor.substring(at, end)));
            at = end;
        }
        return text.append(')').toString();
    }

    private static String readable(String type) {
        int dimensions = type.lastIndexOf('[') + 1;
        String element = type.substring(dimensions);
        String name = switch (element.charAt(0)) {
            case 'B' -> "byte";
            case 'C' -> "char";
            case 'D' -> "double";
            case 'F' -> "float";
            case 'I' -> "int";
            case 'J' -> "long";
            case 'S' -> "short";
            case 'Z' -> "boolean";
            case 'V' -> "void";
            default -> element.substring(1, element.length() - 1).replace('/', '.');
        };
        return name + "[]".repeat(dimensions);
    }
}
