package io.asyncache.benchmarks.startup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Source texts by the names of their classes, which become a jar. */
public final class Sources {

    private final Map<String, String> texts = new LinkedHashMap<>();

    public Sources with(String className, String text) {
        texts.put(className, text);
        return this;
    }

    /** Compiles them for Java 17 and packs them. */
    public Path jar(Path directory, String name, Map<String, String> manifest) throws IOException {
        Path classes = Files.createDirectories(directory.resolve(name + "-classes"));
        compile(Files.createDirectories(directory.resolve(name + "-sources")), classes);
        Path jar = directory.resolve(name + ".jar");
        Manifest written = new Manifest();
        written.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.forEach((key, value) -> written.getMainAttributes().putValue(key, value));
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream packed = new JarOutputStream(out, written);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                packed.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                Files.copy(file, packed);
            }
        }
        return jar;
    }

    private void compile(Path sources, Path classes) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Path file = sources.resolve(text.getKey().replace('.', '/') + ".java");
            Files.createDirectories(file.getParent());
            files.add(Files.writeString(file, text.getValue()));
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            Iterable<? extends JavaFileObject> units = manager.getJavaFileObjectsFromPaths(files);
            List<String> options = List.of("--release", "17", "-proc:none", "-d", classes.toString());
            if (!compiler.getTask(null, manager, null, options, null, units).call()) {
                throw new IllegalStateException("not compiled: " + sources);
            }
        }
    }
}
