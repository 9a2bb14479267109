package io.asyncache.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The JDKs of this machine, looked for where installers put them. */
final class Jdks {
    private static final int FLOOR = 17;

    private static final List<Path> USUAL_DIRECTORIES = List.of(
            Path.of("/usr/lib/jvm"),
            Path.of("/usr/java"),
            Path.of("/opt/java"),
            Path.of("/opt/hostedtoolcache/Java_Temurin-Hotspot_jdk"),
            Path.of("/Library/Java/JavaVirtualMachines"),
            Path.of(System.getProperty("user.home"), ".sdkman", "candidates", "java"),
            Path.of(System.getProperty("user.home"), ".jdks"),
            Path.of(System.getProperty("user.home"), "Library", "Java", "JavaVirtualMachines"),
            Path.of("C:\\Program Files\\Java"),
            Path.of("C:\\Program Files\\Eclipse Adoptium"));

    /** The one that the tests run on and, where it is another, the newest. */
    static List<Jdk> running() {
        Jdk running = Jdk.at(Path.of(System.getProperty("java.home")))
                .orElseThrow(() -> new IllegalStateException("the tests need a JDK, not a JRE"));
        return Stream.concat(Stream.of(running), newest().stream())
                .filter(jdk -> jdk.isAtLeast(FLOOR))
                .distinct()
                .toList();
    }

    private static Optional<Jdk> newest() {
        return found().max(Comparator.comparing(Jdk::version));
    }

    private static Stream<Jdk> found() {
        Stream<Path> named =
                Stream.of(System.getenv("JAVA_HOME")).filter(Objects::nonNull).map(Path::of);
        Stream<Path> installed = USUAL_DIRECTORIES.stream()
                .flatMap(Jdks::children)
                .flatMap(home -> Stream.of(home, home.resolve("Contents/Home"), home.resolve("x64")));
        Stream<Path> running = Stream.of(Path.of(System.getProperty("java.home")));
        return Stream.of(running, named, installed).flatMap(homes -> homes).flatMap(home -> Jdk.at(home).stream());
    }

    private static Stream<Path> children(Path directory) {
        if (!Files.isDirectory(directory)) {
            return Stream.empty();
        }
        try (Stream<Path> children = Files.list(directory)) {
            return children.toList().stream();
        } catch (IOException notForUs) {
            return Stream.empty();
        }
    }

    private Jdks() {}
}
