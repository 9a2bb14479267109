package io.asyncache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs a package's races under jcstress, in processes of its own, and looks for outcomes that must not be. */
public final class Jcstress {

    private Jcstress() {}

    /**
     * Runs them.
     *
     * @param folder where it may write
     * @param holders the classes in which the races are nested, all of one package and all that it has
     */
    public static void run(Path folder, Class<?>... holders) throws Exception {
        Path output = folder.resolve("output");
        Process jcstress = new ProcessBuilder(command(folder, holders[0].getPackageName()))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(jcstress.waitFor(3, TimeUnit.MINUTES))
                    .as("jcstress comes to its end")
                    .isTrue();
        } finally {
            jcstress.descendants().forEach(ProcessHandle::destroyForcibly);
            jcstress.destroyForcibly();
        }
        long races = Stream.of(holders)
                .mapToLong(holder -> holder.getClasses().length)
                .sum();
        String text = Files.readString(output);
        assertThat(text)
                .containsIgnoringWhitespaces("Failed tests: No matches.")
                .containsIgnoringWhitespaces("Error tests: No matches.")
                .containsIgnoringWhitespaces("All remaining tests: " + races + " matching test results.");
        assertThat(jcstress.exitValue()).as(text).isZero();
    }

    private static List<String> command(Path folder, String packageName) {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        String open = System.getProperty("asyncache.test.open", "");
        String races = packageName.replace(".", "\\.") + "\\..*";
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
        command.addAll(List.of("-cp", classPath, "org.openjdk.jcstress.Main", "-t", races));
        command.addAll(List.of("-jvmArgs", (open + " -Xmx512m").trim()));
        command.addAll(List.of("-c", "2", "-f", "1", "-fsm", "0", "-iters", "1", "-time", "400"));
        command.addAll(List.of("-strideCount", "10", "-sc", "false", "-af", "NONE"));
        command.addAll(List.of("-r", folder.toString()));
        return command;
    }
}
