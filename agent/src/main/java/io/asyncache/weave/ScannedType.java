package io.asyncache.weave;

import io.asyncache.selector.TypeView;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import net.bytebuddy.jar.asm.ClassReader;
import org.jspecify.annotations.Nullable;

/**
 * A type as selectors look at it, by its class file and its supertypes' class files.
 *
 * <p>Class-loader rule: supertypes are read as resources of the type's own loader, never loaded; a loader that gives no
 * resource for one leaves the hierarchy open there.
 */
final class ScannedType implements TypeView {

    private final ClassReader reader;
    private final List<String> annotations;
    private final @Nullable ClassLoader loader;

    ScannedType(ClassReader reader, List<String> annotations, @Nullable ClassLoader loader) {
        this.reader = reader;
        this.annotations = annotations;
        this.loader = loader;
    }

    @Override
    public String internalName() {
        return reader.getClassName();
    }

    @Override
    public List<String> annotations() {
        return annotations;
    }

    @Override
    public Iterable<String> supertypes() {
        return Walk::new;
    }

    /** Breadth first, each type once; a class file is read only when its own supertypes are asked for. */
    private final class Walk implements Iterator<String> {

        private final ArrayDeque<String> ahead = new ArrayDeque<>();
        private final Set<String> seen = new LinkedHashSet<>();
        private @Nullable String unread;

        Walk() {
            add(internalName());
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
            ClassReader type = name.equals(internalName()) ? reader : read(name);
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
        try (InputStream in = loader == null
                ? ClassLoader.getSystemResourceAsStream(resource)
                : loader.getResourceAsStream(resource)) {
            return in == null ? null : new ClassReader(in.readAllBytes());
        } catch (Exception unreadable) {
            return null;
        }
    }
}
