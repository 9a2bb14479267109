package io.asyncache.attach;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A process that is said to be a JVM, as Linux's {@code /proc} shows it, or not at all elsewhere.
 *
 * <p>It is looked at before anybody attaches: to attach is to send SIGQUIT, which ends a process that doesn't expect it.
 */
final class Suspect {

    private static final String DISABLED = "-XX:+DisableAttachMechanism";

    /** The bit of SIGQUIT among the signals that a process handles. */
    private static final long SIGQUIT = 1L << 2;

    private final Jvm jvm;
    private final Path proc;

    Suspect(Jvm jvm) {
        this(jvm, Path.of("/proc"));
    }

    Suspect(Jvm jvm, Path allProcesses) {
        this.jvm = jvm;
        this.proc = allProcesses.resolve(Long.toString(jvm.pid()));
    }

    /** Makes sure that attaching can do no harm and may succeed. */
    void check() throws Unreachable {
        Optional<ProcessHandle> process = ProcessHandle.of(jvm.pid());
        if (process.isEmpty()) {
            throw new Unreachable("there is no process " + jvm.pid()
                    + "; `jps` lists JVMs (from within a container those outside can't be reached)");
        }
        String owner = process.get().info().user().orElse(null);
        String user = System.getProperty("user.name");
        if (owner != null && !owner.equals(user) && !user.equals("root")) {
            throw new Unreachable(
                    "process " + jvm + " belongs to " + owner + ", and you are " + user + ": only its owner, or root,"
                            + " can reach it; try `sudo -u " + owner + " java -jar asyncache-agent.jar …`");
        }
        checkFlags(arguments());
        String state = status("State");
        if (state != null && state.startsWith("T")) {
            throw new Unreachable(
                    "process " + jvm + " is stopped; it answers once it runs on (`kill -CONT " + jvm.pid() + "`)");
        }
        String caught = status("SigCgt");
        if (caught != null && (Long.parseUnsignedLong(caught, 16) & SIGQUIT) == 0) {
            throw new Unreachable(
                    "process " + jvm + " is no JVM, or one that is still starting or was started with -Xrs");
        }
    }

    private void checkFlags(List<String> arguments) throws Unreachable {
        if (arguments.contains(DISABLED)) {
            throw new Unreachable("the JVM " + jvm + " was started with " + DISABLED
                    + ": it can be reached by nobody; use -javaagent at its next start, and JMX for figures");
        }
    }

    private List<String> arguments() {
        try {
            return List.of(Files.readString(proc.resolve("cmdline"), StandardCharsets.ISO_8859_1)
                    .split("\0"));
        } catch (IOException unknown) {
            return List.of();
        }
    }

    /** Returns one line of what the kernel says of it. */
    private @Nullable String status(String key) {
        try {
            for (String line : Files.readAllLines(proc.resolve("status"), StandardCharsets.ISO_8859_1)) {
                if (line.startsWith(key + ":")) {
                    return line.substring(key.length() + 1).trim();
                }
            }
        } catch (IOException unknown) {
            // Not Linux, or it has just ended; attaching will tell.
        }
        return null;
    }

    /** Returns the root of its file system as we see it: that of its container, if it is in one and we are not. */
    Path root() {
        Path root = proc.resolve("root");
        return sees(proc).equals(sees(proc.resolveSibling("self"))) ? Path.of("/") : root;
    }

    /** What tells one view of the files from another; the same for all where that can't be known. */
    private static List<String> sees(Path process) {
        try {
            return List.of(
                    Files.readSymbolicLink(process.resolve("ns/mnt")).toString(),
                    Files.readSymbolicLink(process.resolve("root")).toString());
        } catch (IOException | UnsupportedOperationException unknown) {
            return List.of();
        }
    }

    /** Returns the number of the user it runs as; null if that can't be known. */
    @Nullable
    Integer user() {
        try {
            return Files.exists(proc) && Files.getAttribute(proc, "unix:uid") instanceof Integer uid ? uid : null;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException unknown) {
            return null;
        }
    }
}
