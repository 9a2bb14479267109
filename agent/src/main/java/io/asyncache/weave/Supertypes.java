package io.asyncache.weave;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.NoSuchElementException;
import java.util.Set;
import net.bytebuddy.jar.asm.ClassReader;
import org.jspecify.annotations.Nullable;

/**
 * Internal names of a type and all that it extends or implements, by their class files.
 *
 * <p>Class-loader rule: class files are read as resources of one loader, never loaded; a loader that gives no resource for
 * one leaves the hierarchy open there.
 */
final class Supertypes implements Iterable<String> {

    private final String first;
    private final ClassReader known;
    private final @Nullable ClassLoader loader;

    /**
     * Creates a view that reads nothing yet.
     *
     * @param first the type that the others are supertypes of
     * @param known a class file that is at hand, and so is not looked for
     */
    Supertypes(String first, ClassReader known, @Nullable ClassLoader loader) {
        this.first = first;
        this.known = known;
        this.loader = loader;
    }

    @Override
    public Iterator<String> iterator() {
        return new Walk();
    }

    /** Breadth first, each type once; a class file is read only when its own supertypes are asked for. */
    private final class Walk implements Iterator<String> {

        private final ArrayDeque<String> ahead = new ArrayDeque<>();
        private final Set<String> seen = new LinkedHashSet<>();
        private @Nullable String unread;

        Walk() {
            add(first);
        }

        @Override
        public boolean hasNext() {
            if (ahead.isEmpty() && unread != null) {
                expand(unread);
                unread = null;
            }
            return !ahead.isEmpty();
        }

        @Override
        public String next() {
            if (unread != null) {
                expand(unread);
            }
            String name = ahead.poll();
            if (name == null) {
                throw new NoSuchElementException();
            }
            unread = name;
            return name;
        }

        private void expand(String name) {
            ClassReader type = name.equals(known.getClassName()) ? known : read(name);
            if (type != null) {
                if (type.getSuperName() != null) {
                    add(type.getSuperName());
                }
                for (String each : type.getInterfaces()) {
                    add(each);
                }
            }
        }

        private void add(String name) {
            if (seen.add(name)) {
                ahead.add(name);
            }
        }
    }

    private @Nullable ClassReader read(String name) {
        if (name.equals("java/lang/Object")) {
            return null;
        }
        String resource = name + ".class";
        // Nobody but the JDK can have a class of these packages, and a loader of the application's may hide its file.
        ClassLoader from = name.startsWith("java/") ? ClassLoader.getPlatformClassLoader() : loader;
        try (InputStream in =
                from == null ? ClassLoader.getSystemResourceAsStream(resource) : from.getResourceAsStream(resource)) {
            return in == null ? null : new ClassReader(in.readAllBytes());
        } catch (Exception | LinkageError unreadable) {
            return null;
        }
    }
}
