package io.asyncache.it;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** An installed JDK. */
record Jdk(Path home, Runtime.Version version) {

    /** The JDK whose home that directory is, if it is one. */
    static Optional<Jdk> at(Path home) {
        Path release = home.resolve("release");
        if (!Files.isExecutable(tool(home, "java")) || !Files.isExecutable(tool(home, "javac"))) {
            return Optional.empty();
        }
        try (var lines = Files.lines(release)) {
            return lines.filter(line -> line.startsWith("JAVA_VERSION="))
                    .map(line -> line.substring("JAVA_VERSION=".length()).replace("\"", ""))
                    .findFirst()
                    .map(version -> new Jdk(realPath(home), Runtime.Version.parse(version)));
        } catch (IOException | UncheckedIOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    Path java() {
        return tool("java");
    }

    Path tool(String name) {
        return tool(home, name);
    }

    boolean isAtLeast(int feature) {
        return version.feature() >= feature;
    }

    @Override
    public String toString() {
        return "JDK " + version;
    }

    private static Path tool(Path home, String name) {
        return home.resolve("bin").resolve(File.separatorChar == '\\' ? name + ".exe" : name);
    }

    private static Path realPath(Path home) {
        try {
            return home.toRealPath();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
