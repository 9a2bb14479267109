package io.asyncache.it;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/** A jar of jars as Spring Boot's build plugins make it: its loader at the root, all else below BOOT-INF. */
final class FatJar {

    static Path of(TestApp app, String startClass, Path loader, Path... libraries) {
        Path jar = Workspace.directory(app.name()).resolve(app.name() + ".jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest(startClass))) {
            copy(loader, out);
            directory(out, "BOOT-INF/");
            classes(app.classes(), out);
            directory(out, "BOOT-INF/lib/");
            for (Path library : libraries) {
                stored(out, "BOOT-INF/lib/" + library.getFileName(), Files.readAllBytes(library));
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        return jar;
    }

    private static Manifest manifest(String startClass) {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.put(Attributes.Name.MAIN_CLASS, "org.springframework.boot.loader.launch.JarLauncher");
        main.putValue("Start-Class", startClass);
        main.putValue("Spring-Boot-Classes", "BOOT-INF/classes/");
        main.putValue("Spring-Boot-Lib", "BOOT-INF/lib/");
        return manifest;
    }

    private static void copy(Path loader, JarOutputStream out) throws IOException {
        try (JarFile jar = new JarFile(loader.toFile())) {
            for (var entry :
                    jar.stream().filter(e -> e.getName().startsWith("org/")).toList()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                jar.getInputStream(entry).transferTo(out);
            }
        }
    }

    /** Directories are entries too: a component scan asks for them. */
    private static void classes(Path classes, JarOutputStream out) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.sorted().toList()) {
                String name = "BOOT-INF/classes/"
                        + classes.relativize(file).toString().replace('\\', '/');
                if (Files.isDirectory(file)) {
                    directory(out, name.endsWith("/") ? name : name + "/");
                } else {
                    out.putNextEntry(new ZipEntry(name));
                    Files.copy(file, out);
                }
            }
        }
    }

    private static void directory(JarOutputStream out, String name) throws IOException {
        stored(out, name, new byte[0]);
    }

    /** Nested jars are read in place, so they mustn't be compressed once more. */
    private static void stored(JarOutputStream out, String name, byte[] content) throws IOException {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(checksum.getValue());
        out.putNextEntry(entry);
        out.write(content);
        out.closeEntry();
    }

    private FatJar() {}
}
