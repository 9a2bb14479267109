package io.asyncache.benchmarks.startup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A process that is run to its end, and its processor time, all threads together, in user and kernel mode.
 *
 * <p>Bash's {@code time} takes it from the system when the process is gone, in milliseconds. What a JVM can tell of
 * itself leaves out its own end, and {@code /proc} counts in hundredths of seconds.
 */
final class ChildProcess {

    /** The output goes to the file named first, and the two times to standard error. */
    private static final String TIMED = "TIMEFORMAT='%U %S'; time \"$@\" > \"$0\" 2>&1";

    private final Path directory;
    private final Path output;

    ChildProcess(Path directory) {
        this.directory = directory;
        this.output = directory.resolve("output.txt");
    }

    /**
     * Runs the command.
     *
     * @param expected the last line that it must print: who does not do the work is not measured
     * @return its processor time in milliseconds
     */
    double run(List<String> command, String expected) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of("bash", "-c", TIMED, output.toString()));
        line.addAll(command);
        Process process = new ProcessBuilder(line)
                .directory(directory.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        String times = new String(process.getErrorStream().readAllBytes(), StandardCharsets.US_ASCII);
        int status = process.waitFor();
        String printed = Files.readString(output);
        if (status != 0 || printed.lines().noneMatch(expected::equals) || printed.contains("[asyncache] ERROR")) {
            throw new IllegalStateException(
                    "ended with " + status + ", expected '" + expected + "': " + command + "\n" + printed);
        }
        String[] parts = times.strip().split(" ");
        return 1_000 * (Double.parseDouble(parts[0]) + Double.parseDouble(parts[1]));
    }
}
