package io.asyncache.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Where the tests write. It lies in the build's own directory and is left behind to be looked at. */
final class Workspace {

    static Path directory(String prefix) {
        try {
            Path parent = Files.createDirectories(target().resolve("children"));
            return Files.createTempDirectory(parent, prefix + "-");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    static Path write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The bytes of a file as characters, to look for ASCII text in it. */
    static String readBinary(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The jars of one set of foreign software: a class path of its own. */
    static Path[] library(String name) {
        Path folder = target().resolve("lib").resolve(name);
        try (Stream<Path> jars = Files.list(folder)) {
            return jars.sorted().toArray(Path[]::new);
        } catch (IOException missing) {
            throw new UncheckedIOException(
                    "no jars in " + folder + ": ./mvnw process-test-resources copies them", missing);
        }
    }

    static Path jar(String library, String name) {
        return target().resolve("lib").resolve(library).resolve(name);
    }

    private static Path target() {
        return Path.of(System.getProperty("asyncache.it.target", "target")).toAbsolutePath();
    }

    private Workspace() {}
}
