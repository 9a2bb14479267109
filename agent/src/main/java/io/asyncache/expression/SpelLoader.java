package io.asyncache.expression;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Spring's expression language for one class loader of the application.
 *
 * <p>Class-loader rule: Spring keeps what it has learnt of classes in static maps, and the classes that it compiles have
 * to see both Spring and the application. So each of the application's loaders that uses more than paths has a Spring of
 * its own, in a child of itself; only the bound expressions hold it, and it goes when they do. Everything of Spring, and
 * the package that knows it, is defined here; the rest of asyncache is its own loader's; all else is the application's.
 */
final class SpelLoader extends ClassLoader {

    static {
        registerAsParallelCapable();
    }

    /** Shared among the expressions of a loader, kept by them alone. */
    private static final Map<ClassLoader, WeakReference<SpelLoader>> LOADERS = new WeakHashMap<>();

    private SpelLoader(@Nullable ClassLoader application) {
        super("asyncache-spel", application);
    }

    static SpelLoader of(@Nullable ClassLoader application) {
        ClassLoader key = application == null ? ClassLoader.getPlatformClassLoader() : application;
        synchronized (LOADERS) {
            WeakReference<SpelLoader> known = LOADERS.get(key);
            SpelLoader loader = known == null ? null : known.get();
            if (loader == null) {
                loader = new SpelLoader(key);
                LOADERS.put(key, new WeakReference<>(loader));
            }
            return loader;
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (SpelLibrary.isResponsibleFor(name)) {
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                return known == null ? findClass(name) : known;
            }
        }
        if (name.startsWith("io.asyncache.")) {
            return Class.forName(name, false, SpelLoader.class.getClassLoader());
        }
        if (name.equals("kotlin.Metadata")) {
            // Spring would go through Kotlin's reflection for every method that it meets.
            throw new ClassNotFoundException(name);
        }
        return super.loadClass(name, resolve);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        try {
            byte[] bytes = SpelLibrary.read(name.replace('.', '/') + ".class");
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException unreadable) {
            throw new ClassNotFoundException(name, unreadable);
        }
    }

    /** The application's {@code spring.properties} are not for this Spring. */
    @Override
    public @Nullable URL getResource(String name) {
        return null;
    }

    @Override
    public Enumeration<URL> getResources(String name) {
        return Collections.emptyEnumeration();
    }
}
