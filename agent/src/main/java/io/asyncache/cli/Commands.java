package io.asyncache.cli;

import java.util.List;
import picocli.CommandLine;

/** All commands, in the order in which help lists them. */
final class Commands {

    private Commands() {}

    private static List<JarCommand> all() {
        return List.of(
                new ValidateCommand(),
                new MatchCommand(),
                new ExplainCommand(),
                new AttachCommand(),
                new StatusCommand(),
                new TopCommand(),
                new EnableCommand(),
                new DisableCommand(),
                new ClearCommand(),
                new EvictCommand(),
                new ReloadCommand(),
                new CompletionCommand());
    }

    static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new RootCommand());
        for (JarCommand command : all()) {
            commandLine.addSubcommand(command);
        }
        return commandLine;
    }
}
