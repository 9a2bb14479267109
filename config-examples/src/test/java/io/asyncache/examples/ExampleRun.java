package io.asyncache.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What the application printed in a JVM of its own, with the built agent and an example's file. */
record ExampleRun(int status, List<String> output, List<String> errors) {

    private static final long LIMIT_SECONDS = 60;

    static ExampleRun of(Example example, Path directory) throws IOException, InterruptedException {
        Path agent = Path.of(System.getProperty("asyncache.agent.jar", "../agent/target/asyncache-agent.jar"))
                .toAbsolutePath()
                .normalize();
        String classes = System.getProperty("asyncache.example.classes", "target/test-classes");
        Path file = example.file().toAbsolutePath().normalize();
        boolean byEnvironment = example.name().equals("from-the-environment");

        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (!byEnvironment) {
            command.add("-javaagent:" + agent + "=" + file);
        }
        command.addAll(List.of("-cp", Path.of(classes).toAbsolutePath().toString(), "com.acme.Program"));
        command.add(example.name());

        Path output = directory.resolve("output");
        Path errors = directory.resolve("errors");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "ASYNCACHE_CONFIG"));
        if (byEnvironment) {
            builder.environment().put("JAVA_TOOL_OPTIONS", "-javaagent:" + agent);
            builder.environment().put("ASYNCACHE_CONFIG", file.toString());
        }
        Process process = builder.start();
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException(example + " has not ended within " + LIMIT_SECONDS + " s");
        }
        return new ExampleRun(process.exitValue(), Files.readAllLines(output), Files.readAllLines(errors));
    }

    /** What asyncache said. */
    List<String> said() {
        return errors.stream().filter(line -> line.startsWith("[asyncache]")).toList();
    }
}
