package io.asyncache.benchmarks.hitrate;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tukaani.xz.XZInputStream;

/** Traces of real applications in a folder: xz, and in it a big-endian whole number of 32 bits for each access. */
record RecordedTraces(Path folder) {

    static final List<String> NAMES = List.of("orm-busy", "orm-night", "web07", "web12");

    /** So much of each is replayed; the rest of the two longest would only take time. */
    static final int LONGEST = 1_000_000;

    /** Returns those that are there. */
    List<Trace> all() throws IOException {
        List<Trace> traces = new ArrayList<>();
        for (String name : NAMES) {
            Path file = folder.resolve(name + ".trace.xz");
            if (Files.exists(file)) {
                traces.add(new Trace(name, read(file)));
            }
        }
        return traces;
    }

    private static List<Integer> read(Path file) throws IOException {
        List<Integer> accesses = new ArrayList<>();
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(new XZInputStream(Files.newInputStream(file))))) {
            while (accesses.size() < LONGEST) {
                accesses.add(in.readInt());
            }
        } catch (EOFException end) {
            // That is how a trace that is shorter ends.
        }
        return accesses;
    }
}
