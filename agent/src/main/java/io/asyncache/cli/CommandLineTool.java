package io.asyncache.cli;

import io.asyncache.agent.Version;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What a person starts who starts the jar by itself. */
public final class CommandLineTool {

    /** How a person starts it; for help, and for a sentence on where help is. */
    private static final String NAME = "java -jar asyncache-agent.jar";

    private final CommandLine commandLine;

    CommandLineTool(PrintWriter out, PrintWriter err) {
        commandLine = Commands.commandLine()
                .setCommandName(NAME)
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler((wrong, arguments) -> wrongUsage(wrong))
                .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, command));
        commandLine.getCommandSpec().version(Version.current());
    }

    /** Runs one command and ends the JVM with its status. */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out);
        PrintWriter err = new PrintWriter(System.err);
        int status = new CommandLineTool(out, err).run(arguments);
        out.flush();
        err.flush();
        System.exit(status);
    }

    /** Runs one command; returns its status: 0 for success, 1 for a finding, 2 for wrong usage. */
    int run(String... arguments) {
        return commandLine.execute(arguments);
    }

    private static int wrongUsage(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(wrong.getMessage());
        UnmatchedArgumentException.printSuggestions(wrong, err);
        err.println("See " + command.getCommandSpec().qualifiedName() + " --help");
        return Status.WRONG_USAGE;
    }

    private static int failed(Exception failure, CommandLine command) {
        PrintWriter err = command.getErr();
        if (failure instanceof CommandFailure) {
            err.println(failure.getMessage());
        } else {
            err.println("asyncache itself has failed; please report this:");
            failure.printStackTrace(err);
        }
        return Status.FINDING;
    }
}
