package io.asyncache.cli;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A class path as a loader gives it away as resources.
 *
 * <p>Class-loader rule: it loads no class, whoever asks. The JDK's class files come from the platform's loader.
 */
final class ClassPathResources extends ClassLoader {

    private final ClassPath classPath;

    /** Those that were asked for: a hierarchy's upper end is read again for each class of it. */
    private final Map<String, byte[]> read = new HashMap<>();

    ClassPathResources(ClassPath classPath) {
        super("asyncache-class-path", getPlatformClassLoader());
        this.classPath = classPath;
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        byte[] classFile = read.get(name);
        if (classFile == null && name.endsWith(".class")) {
            classFile = classPath.classFile(ClassPath.withoutEnding(name));
            if (classFile != null) {
                read.put(name, classFile);
            }
        }
        return classFile == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(classFile);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        throw new ClassNotFoundException(name + ": no class is loaded from here");
    }
}
