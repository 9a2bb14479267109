package io.asyncache.benchmarks.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An installed JDK. */
public record Jdk(Path java, Runtime.Version version) {

    private static final int FLOOR = 17;
    private static final List<Path> USUAL_DIRECTORIES = List.of(
            Path.of("/usr/lib/jvm"),
            Path.of("/opt/java"),
            Path.of(System.getProperty("user.home"), ".sdkman", "candidates", "java"),
            Path.of(System.getProperty("user.home"), ".jdks"));

    /** Returns the oldest one that is supported and the newest one, of those that are found and the one that runs this. */
    public static List<Jdk> oldestAndNewest() throws IOException {
        List<Path> homes = new ArrayList<>();
        homes.add(Path.of(System.getProperty("java.home")));
        for (Path directory : USUAL_DIRECTORIES) {
            if (Files.isDirectory(directory)) {
                try (Stream<Path> found = Files.list(directory)) {
                    found.sorted().forEach(homes::add);
                }
            }
        }
        List<Jdk> jdks = homes.stream()
                .flatMap(home -> at(home).stream())
                .filter(jdk -> jdk.version.feature() >= FLOOR)
                .sorted(Comparator.comparing(Jdk::version))
                .toList();
        Jdk oldest = jdks.get(0);
        Jdk newest = jdks.get(jdks.size() - 1);
        return oldest.version.feature() == newest.version.feature() ? List.of(newest) : List.of(oldest, newest);
    }

    private static Optional<Jdk> at(Path home) {
        Path java = home.resolve("bin").resolve("java");
        if (!Files.isExecutable(java)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(home.resolve("release"))) {
            return lines.filter(line -> line.startsWith("JAVA_VERSION="))
                    .map(line -> line.substring("JAVA_VERSION=".length()).replace("\"", ""))
                    .findFirst()
                    .map(version -> new Jdk(java, Runtime.Version.parse(version)));
        } catch (IOException | IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
