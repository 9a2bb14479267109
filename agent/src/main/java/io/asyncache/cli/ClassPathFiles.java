package io.asyncache.cli;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/** The files and directories that a written class path means, as the JVM reads it. */
final class ClassPathFiles {

    private static final List<String> ARCHIVED_APPLICATIONS = List.of("BOOT-INF", "WEB-INF");

    private final Map<File, File> found = new LinkedHashMap<>();

    private ClassPathFiles() {}

    /** Unlike the JVM, refuses what is not there: it would be a typing error here, too. */
    static Collection<File> of(List<String> entries) throws CommandFailure {
        ClassPathFiles files = new ClassPathFiles();
        for (String entry : entries) {
            if (!entry.isEmpty()) {
                files.addEntry(entry);
            }
        }
        return files.found.values();
    }

    private void addEntry(String entry) throws CommandFailure {
        if (entry.equals("*") || entry.endsWith("/*") || entry.endsWith(File.separator + "*")) {
            File directory = new File(entry.equals("*") ? "." : entry.substring(0, entry.length() - 1));
            if (!directory.isDirectory()) {
                throw new CommandFailure(entry + ": there is no such directory");
            }
            addJarsOf(directory);
            return;
        }
        File file = new File(entry);
        if (!file.exists()) {
            throw new CommandFailure(entry + ": there is no such file");
        }
        add(file);
    }

    private void add(File file) {
        if (found.putIfAbsent(canonical(file), file) != null) {
            return;
        }
        if (file.isDirectory()) {
            for (String application : ARCHIVED_APPLICATIONS) {
                File unpacked = new File(file, application);
                if (unpacked.isDirectory()) {
                    add(new File(unpacked, "classes"));
                    addJarsOf(new File(unpacked, "lib"));
                }
            }
        } else {
            addNamedInManifest(file);
        }
    }

    private void addJarsOf(File directory) {
        File[] files = directory.listFiles(
                (where, name) -> name.toLowerCase(Locale.ROOT).endsWith(".jar"));
        if (files != null) {
            Arrays.sort(files);
            for (File file : files) {
                add(file);
            }
        }
    }

    /** A jar may bring others along, by {@code Class-Path} in its manifest; those that aren't there are left out. */
    private void addNamedInManifest(File file) {
        List<File> named = new ArrayList<>();
        try (JarFile jar = new JarFile(file, false)) {
            Manifest manifest = jar.getManifest();
            String text = manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            if (text != null) {
                for (String each : text.trim().split(" +")) {
                    named.add(new File(file.getAbsoluteFile().toURI().resolve(URI.create(each))));
                }
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            // Whoever reads the jar itself says so; what is no file's address the JVM leaves out, too.
        }
        for (File each : named) {
            if (each.exists()) {
                add(each);
            }
        }
    }

    private static File canonical(File file) {
        try {
            return file.getCanonicalFile();
        } catch (IOException unknown) {
            return file.getAbsoluteFile();
        }
    }
}
