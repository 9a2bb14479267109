package io.asyncache.attach;

import io.asyncache.manage.Mailbox;
import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/**
 * A fresh directory that this process and a JVM both see, and nobody else may look into: among the JVM's own temporary
 * files, and so in its container if it is in one.
 */
final class Mail implements AutoCloseable {

    private static final int ATTEMPTS = 5;
    private static final String PREFIX = "asyncache-";

    private final Path directory;
    private final String seenByJvm;

    private Mail(Path directory, String seenByJvm) {
        this.directory = directory;
        this.seenByJvm = seenByJvm;
    }

    static Mail with(Jvm jvm) throws IOException {
        return with(new Suspect(jvm));
    }

    private static Mail with(Suspect jvm) throws IOException {
        Path root = jvm.root();
        boolean isOurs = root.equals(Path.of("/"));
        Path temporary = isOurs ? Path.of(System.getProperty("java.io.tmpdir")) : root.resolve("tmp");
        Path directory =
                Files.createTempDirectory(temporary, PREFIX, forOneUser()).toAbsolutePath();
        Integer user = jvm.user();
        if (user != null && !user.equals(Files.getAttribute(directory, "unix:uid"))) {
            // We are root, or we would have been told before.
            Files.setAttribute(directory, "unix:uid", user);
        }
        return new Mail(directory, isOurs ? directory.toString() : "/tmp/" + directory.getFileName());
    }

    private static FileAttribute<?>[] forOneUser() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    /**
     * Returns the agent's jar as a JVM sees it. Into a container it is copied, and stays there, since the JVM reads from
     * it for as long as it runs.
     */
    static String jarSeenBy(Suspect suspect, Jvm jvm, File jar) throws Unreachable {
        if (suspect.root().equals(Path.of("/"))) {
            return jar.getAbsolutePath();
        }
        try {
            Mail mail = with(suspect);
            Path copy = mail.directory.resolve(jar.getName());
            Files.copy(jar.toPath(), copy);
            Integer user = suspect.user();
            if (user != null) {
                Files.setAttribute(copy, "unix:uid", user);
            }
            return mail.seenByJvm + "/" + jar.getName();
        } catch (IOException failed) {
            throw new Unreachable(
                    "the agent could not be copied into the container of the JVM " + jvm + ": " + failed.getMessage(),
                    failed);
        }
    }

    Mailbox box() {
        return new Mailbox(directory.toFile());
    }

    String seenByJvm() {
        return seenByJvm;
    }

    /** Sets a file's time to now, and makes it if need be. */
    void touch(String name) throws IOException {
        Files.write(directory.resolve(name), new byte[0]);
    }

    /** Removes it all; the agent may be writing, and stops as soon as it finds that nobody is there. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(directory.resolve(Mailbox.ALIVE));
        DirectoryNotEmptyException busy = null;
        for (int i = 0; i < ATTEMPTS; i++) {
            try (Stream<Path> files = Files.list(directory)) {
                for (Path file : files.toList()) {
                    Files.deleteIfExists(file);
                }
            }
            try {
                Files.deleteIfExists(directory);
                return;
            } catch (DirectoryNotEmptyException again) {
                busy = again;
            }
        }
        throw busy == null ? new IOException(directory + " is still there") : busy;
    }
}
