package io.asyncache.agent;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Sees that the file's content has changed, however that came about: saved in place, replaced by another, reached through
 * a symbolic link that leads elsewhere now.
 *
 * <p>A change counts once the file reads the same twice: an editor may be half-way through writing it. A file that is gone
 * is no change.
 */
final class ConfigurationWatch {

    /** How soon a file that has just changed is read once more, in case that it was being written. */
    static final long SETTLING_MILLIS = 100;

    private static final int MOST_BYTES = 1024 * 1024 + 1;

    private final Supplier<File> file;
    private byte @Nullable [] known;
    private byte @Nullable [] seen;
    private @Nullable File of;

    ConfigurationWatch(Supplier<File> file) {
        this.file = file;
    }

    /** The file is taken as it reads now. */
    synchronized void settle() {
        of = file.get();
        known = read(of);
        seen = known;
    }

    /** Looks at the file; returns whether it has another content than before, and has it for certain. */
    synchronized boolean hasChanged() {
        File now = file.get();
        byte[] content = read(now);
        if (content == null) {
            return false;
        }
        boolean settled = Arrays.equals(content, seen);
        seen = content;
        if (!settled || (now.equals(of) && Arrays.equals(content, known))) {
            return false;
        }
        of = now;
        known = content;
        return true;
    }

    /** Returns whether a change has been seen that is not certain yet. */
    synchronized boolean isUnsettled() {
        return !Arrays.equals(seen, known);
    }

    private static byte @Nullable [] read(File file) {
        try (InputStream in = new FileInputStream(file)) {
            return in.readNBytes(MOST_BYTES);
        } catch (IOException gone) {
            return null;
        }
    }
}
