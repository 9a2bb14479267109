package io.asyncache.weave;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Defines the class files that it is given, whether or not its parent has classes of the same names. */
public class FixtureLoader extends ClassLoader {

    private final Map<String, byte[]> classFiles;
    private final Script script;

    /**
     * Creates a loader.
     *
     * @param classFiles by name, with dots
     * @param script what woven ones among them lead to
     */
    FixtureLoader(Map<String, byte[]> classFiles, Script script) {
        super(FixtureLoader.class.getClassLoader());
        this.classFiles = classFiles;
        this.script = script;
    }

    public FixtureLoader(Map<String, byte[]> classFiles) {
        this(classFiles, new Script(Script.Answer.NOTHING));
    }

    Script script() {
        return script;
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        byte @Nullable [] classFile = name.endsWith(".class")
                ? classFiles.get(name.substring(0, name.length() - 6).replace('/', '.'))
                : null;
        return classFile == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(classFile);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        byte @Nullable [] classFile = classFiles.get(name);
        if (classFile == null) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? defineClass(name, classFile, 0, classFile.length) : loaded;
        }
    }
}
