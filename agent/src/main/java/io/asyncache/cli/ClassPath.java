package io.asyncache.cli;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/**
 * The class files of an application, by their classes' internal names; the first of a name is the one that counts. They
 * are read when they are asked for, and no class is loaded.
 */
final class ClassPath implements AutoCloseable {

    private final Map<String, ClassFileSource> classFiles = new LinkedHashMap<>();
    private final List<AutoCloseable> open = new ArrayList<>();

    /** Where a class file lies. */
    @FunctionalInterface
    interface ClassFileSource {

        InputStream open() throws IOException;
    }

    private ClassPath() {}

    /**
     * Opens a class path.
     *
     * @param entries jars, wars and directories, and {@code DIR/*} for the jars in one
     */
    static ClassPath of(List<String> entries) throws CommandFailure {
        ClassPath classPath = new ClassPath();
        try {
            for (File file : ClassPathFiles.of(entries)) {
                classPath.add(file);
            }
            return classPath;
        } catch (CommandFailure | RuntimeException failed) {
            classPath.close();
            throw failed;
        }
    }

    private void add(File file) throws CommandFailure {
        if (file.isDirectory()) {
            addDirectory(file, "");
            return;
        }
        try {
            addJar(new JarFile(file, false, JarFile.OPEN_READ, Runtime.version()));
        } catch (IOException unreadable) {
            throw new CommandFailure(file + " can't be read as a jar: " + unreadable.getMessage());
        }
    }

    void addJar(JarFile jar) throws IOException {
        open.add(jar);
        new JarContents(jar, this).addAll();
    }

    void add(String internalName, ClassFileSource source) {
        classFiles.putIfAbsent(internalName, source);
    }

    void closeLater(AutoCloseable resource) {
        open.add(resource);
    }

    private void addDirectory(File directory, String prefix) {
        File[] files = directory.listFiles();
        if (files == null) {
            return;
        }
        for (File file : files) {
            String name = file.getName();
            if (file.isDirectory()) {
                addDirectory(file, prefix + name + "/");
            } else if (isOfAClass(prefix + name)) {
                add(withoutEnding(prefix + name), () -> new FileInputStream(file));
            }
        }
    }

    static boolean isOfAClass(String path) {
        return path.endsWith(".class")
                && !path.startsWith("META-INF/")
                && !path.endsWith("module-info.class")
                && !path.endsWith("package-info.class");
    }

    static String withoutEnding(String path) {
        return path.substring(0, path.length() - ".class".length());
    }

    /** Returns the internal names of all classes. */
    Set<String> names() {
        return Collections.unmodifiableSet(classFiles.keySet());
    }

    /** Returns the class file of a class; null if it isn't here or can't be read. */
    byte @Nullable [] classFile(String internalName) {
        ClassFileSource source = classFiles.get(internalName);
        if (source == null) {
            return null;
        }
        try (InputStream in = source.open()) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            return null;
        }
    }

    @Override
    public void close() {
        for (AutoCloseable each : open) {
            try {
                each.close();
            } catch (Exception alreadyGone) {
                // The JVM is about to end, and everything was read.
            }
        }
    }
}
