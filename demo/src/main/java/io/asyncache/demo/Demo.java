package io.asyncache.demo;

import com.acme.profiles.StepCost;
import com.acme.profiles.server.ProfileServer;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** {@code Demo AGENT-JAR YAML}: exit status 0 when asyncache did what it promises, 1 when not, 2 for wrong usage. */
public final class Demo {
    private static final Duration LATENCY = Duration.ofMillis(150);

    private final PrintStream out;
    private final Path agentJar;
    private final Path yaml;

    private Demo(PrintStream out, Path agentJar, Path yaml) {
        this.out = out;
        this.agentJar = agentJar;
        this.yaml = yaml;
    }

    public static void main(String[] args) throws Exception {
        if (args.length != 2) {
            System.err.println("usage: Demo AGENT-JAR YAML");
            System.exit(2);
        }
        Demo demo = new Demo(System.out, Path.of(args[0]), Path.of(args[1]));
        System.exit(demo.run() ? 0 : 1);
    }

    private boolean run() throws InterruptedException {
        try {
            requireFile(agentJar);
            requireFile(yaml);
            show(yaml.toString(), Files.readString(yaml));
            List<StepCost> without = play("Without asyncache", List.of());
            List<StepCost> with = play("With asyncache", List.of("-javaagent:" + agentJar + "=" + yaml));
            show("What reached the server", new Table(without, with).text());
            Verdict verdict = Verdict.on(without, with);
            out.println(verdict.text());
            return verdict.kept();
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            out.println("The demo could not be played: " + e.getMessage());
            return false;
        }
    }

    /** Each run has a server of its own, which has counted nothing yet. */
    private List<StepCost> play(String title, List<String> jvmOptions) throws IOException, InterruptedException {
        try (ProfileServer server = new ProfileServer(LATENCY)) {
            ProgramRun program = new ProgramRun(jvmOptions, server.address());
            out.println(title);
            out.println("  $ " + program.commandLine());
            List<StepCost> costs = program.play(line -> out.println("  | " + line));
            out.println();
            return costs;
        }
    }

    private static void requireFile(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("no such file: " + file);
        }
    }

    private void show(String title, String text) {
        out.println(title);
        text.lines().forEach(line -> out.println("  " + line));
        out.println();
    }
}
