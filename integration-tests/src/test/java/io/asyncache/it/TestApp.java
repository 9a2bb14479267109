package io.asyncache.it;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * An application of {@code src/test/resources/apps}, compiled for Java 17 with nothing of asyncache on its class path.
 *
 * @param classes where its class files are
 */
record TestApp(String name, Path classes) {
    private static final Map<String, TestApp> COMPILED = new ConcurrentHashMap<>();
    private static final Path SOURCES = Path.of("src/test/resources/apps");
    private static final List<String> ALL_NAMES = List.of("-g", "-parameters");

    /** The application of that folder, compiled against those jars; once, whoever asks. */
    static TestApp named(String name, Path... libraries) {
        return COMPILED.computeIfAbsent(
                name, app -> new TestApp(app, compiled(app, SOURCES.resolve(app), ALL_NAMES, libraries)));
    }

    /** The same, compiled with those options instead of those that leave every name in the class files. */
    static TestApp compiledWith(String name, String... options) {
        return COMPILED.computeIfAbsent(
                name + List.of(options),
                app -> new TestApp(name, compiled(name, SOURCES.resolve(name), List.of(options))));
    }

    /** An application whose sources a test has written to that directory. */
    static TestApp of(String name, Path sources) {
        return new TestApp(name, compiled(name, sources, ALL_NAMES));
    }

    /** Its classes as a jar with those attributes in its manifest. */
    Path jar(Map<String, String> attributes) {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.forEach(manifest.getMainAttributes()::putValue);
        Path jar = Workspace.directory(name).resolve(name + ".jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            for (Path classFile : files(classes, ".class")) {
                out.putNextEntry(
                        new JarEntry(classes.relativize(classFile).toString().replace(File.separatorChar, '/')));
                Files.copy(classFile, out);
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        return jar;
    }

    static List<Path> files(Path directory, String ending) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path compiled(String name, Path directory, List<String> names, Path... libraries) {
        Path output = Workspace.directory(name);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<Path> sources = files(directory.toAbsolutePath(), ".java");
        String classPath = Arrays.stream(libraries).map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        List<String> options =
                new ArrayList<>(List.of("--release", "17", "-proc:none", "-d", output.toString(), "-cp", classPath));
        options.addAll(names);
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager fileManager = compiler.getStandardFileManager(null, null, null)) {
            boolean compiledWell = compiler.getTask(
                            messages,
                            fileManager,
                            null,
                            options,
                            null,
                            fileManager.getJavaFileObjectsFromPaths(sources))
                    .call();
            if (!compiledWell) {
                throw new IllegalStateException(name + " doesn't compile:\n" + messages);
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        return output;
    }
}
