package io.asyncache.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

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
final class CompletionCommand implements Callable<Integer> {

    @Mixin
    private HelpOption help = new HelpOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        spec.commandLine().getOut().print(AutoComplete.bash("asyncache", Commands.commandLine()));
        return Status.SUCCESS;
    }
}
