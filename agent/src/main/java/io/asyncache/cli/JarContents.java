package io.asyncache.cli;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** The class files of one jar: its own, and if it is a Spring Boot jar or a war, those of the application within. */
final class JarContents {

    private static final List<String> ROOTS = List.of("BOOT-INF/classes/", "WEB-INF/classes/");
    private static final List<String> LIBRARIES = List.of("BOOT-INF/lib/", "WEB-INF/lib/", "WEB-INF/lib-provided/");

    private final JarFile jar;
    private final ClassPath classPath;

    JarContents(JarFile jar, ClassPath classPath) {
        this.jar = jar;
        this.classPath = classPath;
    }

    void addAll() throws IOException {
        List<JarEntry> libraries = new ArrayList<>();
        Enumeration<JarEntry> entries = jar.entries();
        while (entries.hasMoreElements()) {
            JarEntry entry = entries.nextElement();
            String name = entry.getName();
            String path = withoutRoot(name);
            if (ClassPath.isOfAClass(path)) {
                // By its name once more: of a jar for several releases that gives this JDK's.
                classPath.add(ClassPath.withoutEnding(path), () -> jar.getInputStream(jar.getJarEntry(name)));
            } else if (isLibrary(name)) {
                libraries.add(entry);
            }
        }
        for (JarEntry library : libraries) {
            addLibrary(library);
        }
    }

    private static String withoutRoot(String name) {
        for (String root : ROOTS) {
            if (name.startsWith(root)) {
                return name.substring(root.length());
            }
        }
        return name;
    }

    private static boolean isLibrary(String name) {
        return name.endsWith(".jar") && LIBRARIES.stream().anyMatch(name::startsWith);
    }

    /** The JDK reads jars from files alone; a copy costs less than inflating what nobody asks for. */
    private void addLibrary(JarEntry library) throws IOException {
        Path copy = Files.createTempFile("asyncache", ".jar");
        File file = copy.toFile();
        file.deleteOnExit();
        try (InputStream in = jar.getInputStream(library)) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        classPath.addJar(new JarFile(file, false, JarFile.OPEN_READ, Runtime.version()));
        classPath.closeLater(() -> Files.deleteIfExists(copy));
    }
}
