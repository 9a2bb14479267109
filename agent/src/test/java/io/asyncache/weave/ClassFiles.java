package io.asyncache.weave;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import net.bytebuddy.jar.asm.ClassReader;

/** Class files for tests, by class name with dots. */
public final class ClassFiles {

    private static final String FIXTURES = "io.asyncache.weave.fixture.";

    private ClassFiles() {}

    /** Returns the fixtures as the compiler left them. */
    static Map<String, byte[]> ofFixtures() {
        try {
            URI anchor = ClassFiles.class.getResource("fixture/Loops.class").toURI();
            return inDirectory(Path.of(anchor).getParent());
        } catch (URISyntaxException impossible) {
            throw new AssertionError(impossible);
        }
    }

    public static byte[] of(Class<?> type) {
        try (InputStream in = type.getResourceAsStream(
                type.getName().substring(type.getPackageName().length() + 1) + ".class")) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static byte[] fixture(String simpleName) {
        return ofFixtures().get(FIXTURES + simpleName);
    }

    /** Returns what {@code javac} of this JDK makes of one source, without a package. */
    static Map<String, byte[]> compile(Path directory, String name, String source) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavaFileObject file =
                new SimpleJavaFileObject(URI.create("memory:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        List<String> options = List.of("-d", directory.toString(), "-g");
        if (!compiler.getTask(null, null, null, options, null, List.of(file)).call()) {
            throw new IllegalArgumentException("does not compile");
        }
        return inDirectory(directory);
    }

    static Map<String, byte[]> inDirectory(Path directory) {
        Map<String, byte[]> classFiles = new TreeMap<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".class")).toList()) {
                byte[] classFile = Files.readAllBytes(file);
                classFiles.put(new ClassReader(classFile).getClassName().replace('/', '.'), classFile);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return classFiles;
    }

    static Map<String, byte[]> changed(Map<String, byte[]> classFiles, UnaryOperator<byte[]> change) {
        Map<String, byte[]> changed = new HashMap<>(classFiles);
        changed.replaceAll((name, classFile) -> change.apply(classFile));
        return changed;
    }

    /** Returns the class file with another version in its head. */
    static byte[] withVersion(byte[] classFile, int major) {
        byte[] changed = classFile.clone();
        changed[6] = (byte) (major >> 8);
        changed[7] = (byte) major;
        return changed;
    }
}
