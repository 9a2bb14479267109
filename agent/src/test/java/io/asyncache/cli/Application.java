package io.asyncache.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Class files of an application that a test compiles, and the archives that they come in. */
final class Application {

    static final String USERS = """
            package com.acme.users;

            import java.io.InputStream;
            import java.util.concurrent.CompletableFuture;

            public class UserService extends BaseService {
                public CompletableFuture<String> fetchUser(int userId) { return null; }
                public CompletableFuture<String> fetchUser(String name, long version) { return null; }
                public static CompletableFuture<String> fetchAll() { return null; }
                public CompletableFuture<InputStream> open(int userId) { return null; }
                public String name(int userId) { return null; }
                public void saveUser(User user) {}
            }

            class BaseService {
                public CompletableFuture<String> ping(int id) { return null; }
            }

            class User {}
            """;

    private final Path directory;
    private final Map<String, byte[]> files = new TreeMap<>();

    private Application(Path directory) {
        this.directory = directory;
    }

    /** Compiles sources that need no other; the class files lie in the directory afterwards. */
    static Application compile(Path directory, String... sources) throws IOException {
        List<JavaFileObject> units = Arrays.stream(sources)
                .<JavaFileObject>map(source ->
                        new SimpleJavaFileObject(
                                URI.create("memory:///" + nameOf(source) + ".java"), JavaFileObject.Kind.SOURCE) {
                            @Override
                            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                                return source;
                            }
                        })
                .toList();
        Files.createDirectories(directory);
        List<String> options = List.of("-d", directory.toString(), "-g");
        if (!ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, null, options, null, units)
                .call()) {
            throw new IllegalArgumentException("does not compile");
        }
        Application application = new Application(directory);
        try (Stream<Path> found = Files.walk(directory)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                application.files.put(
                        directory.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return application;
    }

    private static String nameOf(String source) {
        return source.replaceAll("(?s).*?(?:class|interface) (\\w+).*", "$1");
    }

    Path directory() {
        return directory;
    }

    Path jar(Path file) throws IOException {
        return Files.write(file, jar(files, null));
    }

    /** Makes a jar whose manifest names others. */
    Path jarWith(Path file, String classPath) throws IOException {
        return Files.write(file, jar(files, classPath));
    }

    /** Makes an archive with the class files below a folder, and a library's jar in another. */
    Path archive(Path file, String classes, String libraries, Application library) throws IOException {
        Map<String, byte[]> content = new LinkedHashMap<>();
        files.forEach((name, bytes) -> content.put(classes + name, bytes));
        content.put(libraries + "library.jar", jar(library.files, null));
        return Files.write(file, jar(content, null));
    }

    private static byte[] jar(Map<String, byte[]> content, String classPath) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        if (classPath != null) {
            manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream out = new JarOutputStream(bytes, manifest)) {
            for (Map.Entry<String, byte[]> entry : content.entrySet()) {
                out.putNextEntry(new JarEntry(entry.getKey()));
                out.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
