package io.asyncache.expression;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Where Spring's classes lie: in a jar within the agent's, which costs nothing until it is opened, or in tests on the
 * class path.
 */
final class SpelLibrary {

    private static final String JAR = "spel.jar";

    /** All loaders read the same; nobody reads it again once an application has warmed up. */
    private static SoftReference<Map<String, byte[]>> opened = new SoftReference<>(null);

    /** Returns whether the class is one of those that are shipped, or could be: the application's is never taken. */
    static boolean isSprings(String name) {
        return name.startsWith("org.springframework.expression.")
                || name.startsWith("org.springframework.core.")
                || name.startsWith("org.springframework.util.")
                || name.startsWith("org.springframework.asm.")
                || name.startsWith("org.springframework.lang.")
                || name.startsWith("org.springframework.cglib.")
                || name.startsWith("org.springframework.objenesis.");
    }

    /** Returns a class file, or null if there is none. */
    byte @Nullable [] read(String file) throws IOException {
        byte[] packed = files().get(file);
        if (packed != null) {
            return packed;
        }
        try (InputStream in = SpelLibrary.class.getClassLoader().getResourceAsStream(file)) {
            return in == null ? null : in.readAllBytes();
        }
    }

    private static synchronized Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = opened.get();
        if (files == null) {
            files = new HashMap<>();
            try (InputStream in = SpelLibrary.class.getClassLoader().getResourceAsStream(JAR)) {
                if (in != null) {
                    unpack(new JarInputStream(in, false), files);
                }
            }
            opened = new SoftReference<>(files);
        }
        return files;
    }

    private static void unpack(JarInputStream jar, Map<String, byte[]> files) throws IOException {
        JarEntry entry = jar.getNextJarEntry();
        while (entry != null) {
            files.put(entry.getName(), jar.readAllBytes());
            entry = jar.getNextJarEntry();
        }
    }
}
