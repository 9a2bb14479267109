package io.asyncache.config;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Reads the file. It runs before the application's main method, so the way of a valid file goes without lambdas,
 * streams, formats, java.nio.file and java.util.logging; the way of a faulty one may cost more.
 */
public final class ConfigurationReader {

    /** Nobody writes a file as big by hand; what is bigger was named by mistake or to do harm. */
    static final int MAXIMUM_BYTES = 1024 * 1024;

    private ConfigurationReader() {}

    public static Reading read(File file) {
        String name = file.getPath();
        if (!file.exists()) {
            return unreadable(name, "there is no such file");
        }
        if (file.isDirectory()) {
            return unreadable(name, "this is a directory; name the file in it");
        }
        try (InputStream in = new FileInputStream(file)) {
            // One byte more tells a file that is too big from one that just fits, a pipe included.
            return read(name, in.readNBytes(MAXIMUM_BYTES + 1));
        } catch (IOException e) {
            return unreadable(name, "the file can't be read: " + e.getMessage());
        }
    }

    public static Reading read(String fileName, byte[] bytes) {
        Problems problems = new Problems(fileName);
        Configuration configuration = ConfigurationFile.read(bytes, problems);
        return problems.isEmpty() ? new Reading.Valid(configuration) : new Reading.Faulty(problems.inOrder());
    }

    private static Reading unreadable(String name, String message) {
        return new Reading.Faulty(List.of(new Problem(new Position(name, 1, 1), message)));
    }
}
