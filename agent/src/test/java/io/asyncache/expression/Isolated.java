package io.asyncache.expression;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.runtime.ObjectMethods;
import java.util.List;
import java.util.Map;

/** A class to bind to that can be loaded by a class loader of its own, as an application's is. */
public final class Isolated {

    public final String name = "isolated";

    private final String secret = "hidden";

    public static MethodHandles.Lookup lookup() {
        return MethodHandles.lookup();
    }

    /** Has the JDK link what the {@code equals} of a record with this class's field would be. */
    public static void linkEquals() throws Throwable {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        ObjectMethods.bootstrap(
                lookup,
                "equals",
                MethodType.methodType(boolean.class, Isolated.class, Object.class),
                Isolated.class,
                "name",
                lookup.findGetter(Isolated.class, "name", String.class));
    }

    public Map<String, List<String>> lists() {
        return Map.of(secret, List.of("one", "two"));
    }

    /** Defines this one class itself. */
    static final class Loader extends ClassLoader {

        Loader(ClassLoader parent) {
            super(parent);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.equals(Isolated.class.getName())) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                return known == null ? define(name) : known;
            }
        }

        private Class<?> define(String name) {
            try (InputStream in = Isolated.class.getResourceAsStream("Isolated.class")) {
                if (in == null) {
                    throw new AssertionError(name);
                }
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    /** Binds to a method of this class, loaded by a new loader, that has one parameter {@code value}. */
    static MethodScope scope(Loader loader, Class<?> parameter) throws ReflectiveOperationException {
        Class<?> loaded = loader.loadClass(Isolated.class.getName());
        MethodHandles.Lookup lookup =
                (MethodHandles.Lookup) loaded.getMethod("lookup").invoke(null);
        return new MethodScope(lookup, loaded, List.of(parameter), List.of("value"), null);
    }

    static Object instance(Loader loader) throws ReflectiveOperationException {
        return loader.loadClass(Isolated.class.getName()).getConstructor().newInstance();
    }
}
