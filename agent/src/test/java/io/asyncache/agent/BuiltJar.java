package io.asyncache.agent;

import java.io.File;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The jar as the build leaves it. */
final class BuiltJar implements AutoCloseable {

    static final File FILE = new File("target/asyncache-agent.jar");
    static final String PACK = ".pack";

    private final JarFile jar;

    /** The class files in the folder, by the classes' names. */
    private final Map<String, byte[]> isolated = new TreeMap<>();

    BuiltJar() throws IOException {
        jar = new JarFile(FILE);
        for (JarEntry entry : jar.stream().toList()) {
            if (entry.getName().endsWith(PACK)) {
                addPacked(entry);
            }
        }
    }

    private void addPacked(JarEntry pack) throws IOException {
        try (ZipInputStream packed = new ZipInputStream(jar.getInputStream(pack))) {
            for (ZipEntry entry = packed.getNextEntry(); entry != null; entry = packed.getNextEntry()) {
                if (isolated.put(entry.getName(), packed.readAllBytes()) != null) {
                    throw new IllegalStateException(entry.getName() + " is packed twice");
                }
            }
        }
    }

    /** Returns the names of the classes in the folder, with dots. */
    Stream<String> isolatedClasses() {
        return isolated.keySet().stream();
    }

    /** Returns the class file of a class in the folder. */
    byte[] isolated(String name) {
        return isolated.get(name);
    }

    Attributes manifest() throws IOException {
        return jar.getManifest().getMainAttributes();
    }

    @Override
    public void close() throws IOException {
        jar.close();
    }
}
