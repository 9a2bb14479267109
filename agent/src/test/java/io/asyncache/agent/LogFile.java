package io.asyncache.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A log into a file, which can be read. */
final class LogFile {

    private final Path file;
    private final Log log;

    LogFile(Path directory, Log.Level level) {
        this.file = directory.resolve("log");
        this.log = Log.to(file.toString(), level);
    }

    Log log() {
        return log;
    }

    List<String> lines() {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
