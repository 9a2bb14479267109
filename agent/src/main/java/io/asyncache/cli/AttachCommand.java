package io.asyncache.cli;

import io.asyncache.attach.AgentInJvm;
import io.asyncache.attach.Jvm;
import io.asyncache.attach.Unreachable;
import io.asyncache.manage.StatusJson;
import java.io.File;
import java.io.PrintWriter;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Puts the agent into a JVM. */
@Command(
        name = "attach",
        description = {
            "Put the agent into a running JVM. Methods of classes that are loaded already are taken too. Where the agent"
                    + " is there, the file is read anew."
        })
final class AttachCommand extends JarCommand {

    @Mixin
    private JvmArgument jvm = new JvmArgument();

    @Option(
            names = "--config",
            required = true,
            paramLabel = "FILE",
            description = "The configuration file, as the JVM sees it.")
    private File config = new File("");

    @Option(names = "--log-level", paramLabel = "LEVEL", description = "debug, info (default), warn, error or off.")
    private @Nullable String logLevel;

    @Option(names = "--log-file", paramLabel = "FILE", description = "In place of the application's standard error.")
    private @Nullable File logFile;

    @Override
    public Integer call() throws CommandFailure {
        Jvm target = jvm.find();
        try {
            List<String> hints = AgentInJvm.attach(target, ownJar(), options());
            hints.forEach(hint -> err().println("note: " + hint));
            return report(AgentInJvm.in(target));
        } catch (Unreachable unreachable) {
            throw JvmArgument.failure(unreachable);
        }
    }

    private String options() throws CommandFailure {
        StringBuilder options = new StringBuilder("config=").append(path(config));
        if (logLevel != null) {
            options.append(",log-level=").append(logLevel);
        }
        if (logFile != null) {
            options.append(",log-file=").append(path(logFile));
        }
        return options.toString();
    }

    /** The JVM has another working directory. */
    private static String path(File file) throws CommandFailure {
        String path = file.getAbsolutePath();
        if (path.indexOf(',') >= 0) {
            throw new CommandFailure(path + ": an agent's options can't hold a path with a comma");
        }
        return path;
    }

    private static File ownJar() throws CommandFailure {
        File jar;
        try {
            jar = new File(AttachCommand.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException | IllegalArgumentException noFile) {
            throw new CommandFailure("this command is not run from the agent's jar, and has none to give to a JVM");
        }
        if (!jar.isFile()) {
            throw new CommandFailure(jar + " is no jar that a JVM could load");
        }
        return jar;
    }

    private int report(AgentInJvm agent) throws Unreachable {
        Object json = agent.ask("status", Map.of()).get("status");
        io.asyncache.manage.Status status = StatusJson.read(json == null ? Map.of() : json);
        PrintWriter out = out();
        status.problems().forEach(out::println);
        out.println("asyncache " + status.version() + " is in the JVM " + agent.jvm() + ": "
                + (status.problems().isEmpty()
                        ? Words.count(status.caches().size(), "cache")
                        : "nothing changes until the file is right"));
        return status.problems().isEmpty() ? Status.SUCCESS : Status.FINDING;
    }
}
