package io.asyncache.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;

/** Writes what makes a shell complete commands and options. */
@Command(
        name = "completion",
        description = "Write a completion script for bash and zsh.",
        footerHeading = "%n",
        footer = {
            "For a command of one word, asyncache:",
            "",
            "  alias asyncache='java -jar /opt/asyncache-agent.jar'",
            "  source <(asyncache completion)"
        })
final class CompletionCommand extends JarCommand {

    @Override
    public Integer call() {
        out().print(AutoComplete.bash("asyncache", Commands.commandLine()));
        return Status.SUCCESS;
    }
}
