package io.asyncache.expression;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Where Spring's classes lie, and those that know it: in a jar within the agent's, which costs nothing until it is
 * opened.
 */
final class SpelLibrary {

    private static final String JAR = "spel.jar";

    /** All loaders read the same; nobody reads it again once the applications have warmed up. */
    private static SoftReference<Map<String, byte[]>> opened = new SoftReference<>(null);

    private SpelLibrary() {}

    /** Returns whether a class is to be found here, and nowhere else: the application's own Spring is never taken. */
    static boolean isResponsibleFor(String name) {
        return name.startsWith("io.asyncache.expression.spel.")
                || name.startsWith("org.apache.commons.logging.")
                || name.startsWith("org.springframework.expression.")
                || name.startsWith("org.springframework.core.")
                || name.startsWith("org.springframework.util.")
                || name.startsWith("org.springframework.asm.")
                || name.startsWith("org.springframework.lang.")
                || name.startsWith("org.springframework.cglib.")
                || name.startsWith("org.springframework.objenesis.");
    }

    /** Returns a class file, or null if there is none. */
    static byte @Nullable [] read(String file) throws IOException {
        return files().get(file);
    }

    private static synchronized Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = opened.get();
        if (files == null) {
            files = unpack();
            opened = new SoftReference<>(files);
        }
        return files;
    }

    private static Map<String, byte[]> unpack() throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (InputStream in = SpelLibrary.class.getClassLoader().getResourceAsStream(JAR)) {
            if (in == null) {
                throw new FileNotFoundException(JAR);
            }
            ZipInputStream jar = new ZipInputStream(in);
            for (ZipEntry entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
                files.put(entry.getName(), jar.readAllBytes());
            }
        }
        return files;
    }
}
