package io.asyncache.config;

/** Names of classes as {@code Class.getName} gives them: {@code java.util.Map$Entry}. */
final class ClassNames {

    private ClassNames() {}

    /** Whether a class could have this name; that there is one, only the application's class loaders know. */
    static boolean isWellFormed(String name) {
        boolean begins = true;
        for (int at = 0; at < name.length(); at += Character.charCount(name.codePointAt(at))) {
            int c = name.codePointAt(at);
            if (c == '.' && !begins) {
                begins = true;
            } else if (begins ? Character.isJavaIdentifierStart(c) : isPart(c)) {
                begins = false;
            } else {
                return false;
            }
        }
        return !begins;
    }

    private static boolean isPart(int c) {
        return Character.isJavaIdentifierPart(c) && !Character.isIdentifierIgnorable(c);
    }
}
