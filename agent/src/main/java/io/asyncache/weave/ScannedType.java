package io.asyncache.weave;

import io.asyncache.selector.TypeView;
import java.util.List;
import net.bytebuddy.jar.asm.ClassReader;
import org.jspecify.annotations.Nullable;

/** A type as selectors look at it, by its class file and its supertypes' class files. */
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
        return new Supertypes(internalName(), reader, loader);
    }
}
