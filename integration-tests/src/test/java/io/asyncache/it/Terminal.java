package io.asyncache.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A command of the jar's on a terminal of its own, by util-linux's {@code script}; what is said to it are keys.
 *
 * @param directory where it leaves the command's exit status, and what the terminal was like before and after
 */
record Terminal(Path directory, RunningJvm script) {
    private static final Path SCRIPT = Path.of("/usr/bin/script");

    /** A mode that is set or reset for the terminal's screen. */
    private static final Pattern MODE = Pattern.compile("\\x1b\\[\\?(\\d+[hl])");

    /** Other systems' {@code script} takes other arguments. */
    static boolean isThere() {
        return Files.isExecutable(SCRIPT)
                && System.getProperty("os.name").equals("Linux")
                && Workspace.readBinary(SCRIPT).contains("util-linux");
    }

    /** Starts {@code top} about that JVM on a terminal of 100 by 12. */
    static Terminal top(Jdk jdk, RunningJvm about) {
        Path directory = Workspace.directory("terminal");
        Path temporary = directory.resolve("tmp");
        Workspace.write(
                directory.resolve("session"), """
                # An interrupt is for the command, and not for what looks on.
                trap : INT
                stty rows 12 cols 100
                stty -a > before
                "%s" -XX:TieredStopAtLevel=1 -Djava.io.tmpdir="%s" -jar "%s" top %d
                echo $? > status
                stty -a > after
                """.formatted(jdk.java(), temporary, AgentJar.path(), about.pid()));
        try {
            Files.createDirectory(temporary);
            Process process = new ProcessBuilder(SCRIPT.toString(), "-qec", "sh session", "/dev/null")
                    .directory(directory.toFile())
                    .redirectOutput(directory.resolve("stdout").toFile())
                    .redirectError(directory.resolve("stderr").toFile())
                    .start();
            return new Terminal(directory, new RunningJvm(jdk, process, directory));
        } catch (IOException cannotStart) {
            throw new UncheckedIOException(cannotStart);
        }
    }

    /** The command's own process. */
    ProcessHandle command() {
        return ProcessHandle.of(script.pid())
                .orElseThrow()
                .descendants()
                .filter(process -> process.info().command().orElse("").endsWith("java"))
                .findAny()
                .orElseThrow();
    }

    /** What was set and reset of the screen's modes, in that order. */
    List<String> modes() {
        return MODE.matcher(script.stdout())
                .results()
                .map((MatchResult mode) -> mode.group(1))
                .toList();
    }

    /** What was printed after the modes were last changed. */
    String afterwards() {
        String printed = script.stdout();
        return printed.substring(printed.lastIndexOf("\u001b[?") + "\u001b[?1049l".length());
    }

    String read(String name) {
        return Workspace.read(directory.resolve(name));
    }

    /** What the command has left among the temporary files. */
    List<Path> left() {
        return TestApp.files(directory.resolve("tmp"), "").stream()
                .filter(file -> !file.endsWith("tmp"))
                .toList();
    }
}
