package io.asyncache.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** An example file. Its comment says, after {@code What happens:}, what the application prints. */
record Example(Path file) {

    private static final String PROMISES = "# What happens:";
    private static final String INDENTED = "#   ";

    static Stream<Example> all() {
        Path directory = Path.of(System.getProperty("asyncache.examples", "examples"));
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().map(Example::new).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String name() {
        return file.getFileName().toString().replace(".yaml", "");
    }

    /** Returns the lines that its comment promises. */
    List<String> promised() {
        return lines().stream()
                .dropWhile(line -> !line.equals(PROMISES))
                .skip(1)
                .takeWhile(line -> line.startsWith(INDENTED))
                .map(line -> line.substring(INDENTED.length()))
                .toList();
    }

    List<String> lines() {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public String toString() {
        return name();
    }
}
