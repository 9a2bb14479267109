package io.asyncache.manage;

import io.asyncache.json.JsonReader;
import io.asyncache.json.JsonWriter;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The directory through which the command line and the agent in an application's JVM write to each other. The command
 * line makes it, for nobody else to look into, and removes it; the agent only ever writes into it.
 *
 * <p>Files, since a JVM passes no more than one line to an agent that is loaded into it, and nothing back.
 */
public record Mailbox(File directory) {

    /** What a command is about, if there is anything to say; written by the command line. */
    public static final String REQUEST = "request.json";

    /** What became of it; written by the agent. */
    public static final String REPLY = "reply.json";

    /** Touched by the command line for as long as it wants to know more. */
    public static final String ALIVE = "alive";

    /** More than any answer takes, and less than would hurt. */
    private static final int MOST_BYTES = 64 << 20;

    /** Writes a file that is there as a whole or not at all. */
    public void write(String name, @Nullable Object json) throws IOException {
        File part = new File(directory, name + ".part");
        try (OutputStream out = new FileOutputStream(part)) {
            out.write(JsonWriter.write(json).getBytes(StandardCharsets.UTF_8));
        }
        if (!part.renameTo(new File(directory, name))) {
            throw new IOException(part + " can't be renamed");
        }
    }

    /** Returns what a file holds, an object without fields if it isn't there. */
    public Map<?, ?> read(String name) throws IOException {
        File file = new File(directory, name);
        if (!file.isFile()) {
            return Map.of();
        }
        byte[] bytes;
        try (InputStream in = new FileInputStream(file)) {
            bytes = in.readNBytes(MOST_BYTES);
        }
        try {
            return JsonReader.read(new String(bytes, StandardCharsets.UTF_8)) instanceof Map<?, ?> map ? map : Map.of();
        } catch (IllegalArgumentException wrong) {
            throw new IOException(file + ": " + wrong.getMessage(), wrong);
        }
    }

    /** Returns when a file was last written or touched, in milliseconds of the system's clock; 0 if it isn't there. */
    public long touched(String name) {
        return new File(directory, name).lastModified();
    }
}
