package io.asyncache.weave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.asyncache.selector.MethodView;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import net.bytebuddy.jar.asm.ClassReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Supertypes, by their class files alone. */
class ScannedTypeTest {

    private static @Nullable Map<String, byte[]> compiled;

    @BeforeAll
    static void compile(@TempDir Path directory) throws Exception {
        compiled = ClassFiles.compile(directory, "Leaf", """
                class Leaf extends Branch implements Green, Small {}
                class Branch extends Root implements Small {}
                class Root {}
                interface Green extends Coloured {}
                interface Small {}
                interface Coloured {}
                """);
    }

    @Test
    void walksBreadthFirstAndOnce() {
        Resources loader = new Resources(compiled);

        assertThat(type(loader).supertypes())
                .containsExactly("Leaf", "Branch", "Green", "Small", "Root", "java/lang/Object", "Coloured");
        assertThat(loader.loaded).isEmpty();
    }

    @Test
    @DisplayName("a class file is read only when its supertypes are asked for")
    void readsNoMoreThanIsAsked() {
        Resources loader = new Resources(compiled);
        Iterator<String> supertypes = type(loader).supertypes().iterator();

        supertypes.next();
        supertypes.next();

        assertThat(loader.asked).isEmpty();
    }

    @Test
    void leavesTheHierarchyOpenWhereNothingCanBeRead() {
        Resources loader = new Resources(Map.of("Green", new byte[] {1, 2}, "Branch", compiled.get("Branch")));

        assertThat(type(loader).supertypes()).containsExactly("Leaf", "Branch", "Green", "Small", "Root");
    }

    @Test
    void hasAnEnd() {
        Iterator<String> supertypes = type(new Resources(Map.of())).supertypes().iterator();
        supertypes.forEachRemaining(name -> {});

        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(supertypes::next);
    }

    @Test
    @DisplayName("a rule with + takes the methods of a subtype")
    void servesSelectors() {
        MethodView method = new MethodView("f", "()V", List.of());

        assertThat(Weaving.selectors("Coloured+.*()").firstMatch(type(new Resources(compiled)), method))
                .isZero();
        assertThat(Weaving.selectors("Coloured+.*()").firstMatch(type(new Resources(Map.of())), method))
                .isEqualTo(-1);
    }

    private static ScannedType type(ClassLoader loader) {
        return new ScannedType(new ClassReader(compiled.get("Leaf")), List.of(), loader);
    }

    /** Gives class files as resources, and writes down what it was asked. */
    private static final class Resources extends ClassLoader {

        private final Map<String, byte[]> files;
        private final List<String> asked = new ArrayList<>();
        private final List<String> loaded = new ArrayList<>();

        Resources(Map<String, byte[]> files) {
            super(null);
            this.files = files;
        }

        @Override
        public @Nullable InputStream getResourceAsStream(String name) {
            asked.add(name);
            byte[] file = files.get(name.substring(0, name.length() - ".class".length()));
            return file == null ? null : new ByteArrayInputStream(file);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            loaded.add(name);
            return super.loadClass(name, resolve);
        }
    }
}
