package io.asyncache.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationWatchTest {

    @TempDir
    private Path directory;

    private Path file;
    private ConfigurationWatch watch;

    @BeforeEach
    void begin() throws Exception {
        file = Files.writeString(directory.resolve("asyncache.yaml"), "a");
        watch = new ConfigurationWatch(file::toFile);
        watch.settle();
    }

    /** Looks until the file reads the same twice, and once more. */
    private boolean changes() {
        boolean first = watch.hasChanged();
        boolean second = watch.hasChanged();
        assertThat(first).as("a change that was seen for the first time").isFalse();
        assertThat(watch.hasChanged()).as("told once").isFalse();
        return second;
    }

    @Test
    void unchanged() {
        assertThat(changes()).isFalse();
        assertThat(watch.isUnsettled()).isFalse();
    }

    @Test
    @DisplayName("S24 saved in place")
    void inPlace() throws Exception {
        Files.writeString(file, "b");
        assertThat(changes()).isTrue();
    }

    @Test
    @DisplayName("S24 replaced by another file, of the same time and size even")
    void replaced() throws Exception {
        Path other = Files.writeString(directory.resolve("other"), "b");
        Files.setLastModifiedTime(other, Files.getLastModifiedTime(file));
        Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
        assertThat(changes()).isTrue();
    }

    @Test
    @DisplayName("S24 a symbolic link that leads elsewhere, as a ConfigMap's does")
    void switchedLink() throws Exception {
        Path one = Files.createDirectory(directory.resolve("..one"));
        Path two = Files.createDirectory(directory.resolve("..two"));
        Files.writeString(one.resolve("asyncache.yaml"), "a");
        Files.writeString(two.resolve("asyncache.yaml"), "b");
        Path data = Files.createSymbolicLink(directory.resolve("..data"), one.getFileName());
        Path link = directory.resolve("linked.yaml");
        Files.createSymbolicLink(link, Path.of("..data/asyncache.yaml"));
        watch = new ConfigurationWatch(link::toFile);
        watch.settle();
        Path next = Files.createSymbolicLink(directory.resolve("..next"), two.getFileName());
        Files.move(next, data, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        assertThat(changes()).isTrue();
    }

    @Test
    @DisplayName("S24 gone for a moment, or for good, is no change")
    void gone() throws Exception {
        Files.delete(file);
        assertThat(changes()).isFalse();
        Files.writeString(file, "a");
        assertThat(changes()).isFalse();
        Files.delete(file);
        assertThat(changes()).isFalse();
        Files.writeString(file, "b");
        assertThat(changes()).isTrue();
    }

    @Test
    @DisplayName("a file that is being written counts once it reads the same twice")
    void beingWritten() throws Exception {
        Files.writeString(file, "");
        assertThat(watch.hasChanged()).isFalse();
        assertThat(watch.isUnsettled()).isTrue();
        Files.writeString(file, "half");
        assertThat(watch.hasChanged()).isFalse();
        Files.writeString(file, "half of it");
        assertThat(watch.hasChanged()).isFalse();
        assertThat(watch.hasChanged()).isTrue();
        assertThat(watch.isUnsettled()).isFalse();
    }

    @Test
    @DisplayName("another file is another content")
    void otherFile() throws Exception {
        AtomicReference<Path> which = new AtomicReference<>(file);
        watch = new ConfigurationWatch(() -> which.get().toFile());
        watch.settle();
        which.set(Files.writeString(directory.resolve("other.yaml"), "a"));
        assertThat(watch.hasChanged()).isTrue();
    }
}
