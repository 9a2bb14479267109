package io.asyncache.benchmarks.startup;

import io.asyncache.benchmarks.speed.Jdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * An archive of a program's classes: the JDK's AOT cache where there is one, else its dynamic archive for class-data
 * sharing.
 */
final class Archive {

    /** The first with an AOT cache that is made in one step. */
    private static final int AOT = 25;

    private static final String AS_WITH_AGENT = "--add-modules=java.instrument";

    private Archive() {}

    /**
     * Trains the program without an agent.
     *
     * @return the options that make use of the archive
     */
    static List<String> train(Jdk jdk, Path directory, List<String> program, String expected)
            throws IOException, InterruptedException {
        Path file = directory.resolve("archive-" + jdk.version().feature());
        boolean aot = jdk.version().feature() >= AOT;
        List<String> command = new ArrayList<>(List.of(
                jdk.java().toString(),
                AS_WITH_AGENT,
                (aot ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + file));
        command.addAll(program);
        new ChildProcess(directory).run(command, expected);
        return List.of(AS_WITH_AGENT, (aot ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + file);
    }

    /** Returns how many of the program's classes come from the archive. */
    static long shared(Jdk jdk, Path directory, Start start) throws IOException, InterruptedException {
        Path log = directory.resolve("classes.txt");
        List<String> command =
                new ArrayList<>(List.of(jdk.java().toString(), "-Xlog:class+load:file=" + log + ":none"));
        command.addAll(start.options());
        new ChildProcess(directory).run(command, start.expected());
        return Files.readAllLines(log).stream()
                .filter(line -> line.startsWith("com.acme.many.Part") && line.contains("source: shared objects file"))
                .count();
    }
}
