package io.asyncache.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Switches caches on. */
@Command(
        name = "enable",
        description = "Switch caches on in a running JVM, or everything: what is kept and still fresh answers again.")
final class EnableCommand implements Callable<Integer> {

    @Mixin
    private CachesArgument caches = new CachesArgument();

    @Mixin
    private HelpOption help = new HelpOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws CommandFailure {
        caches.ask("enable", Map.of("caches", caches.names()));
        spec.commandLine().getOut().println(caches.inWords() + " is on");
        return Status.SUCCESS;
    }
}
