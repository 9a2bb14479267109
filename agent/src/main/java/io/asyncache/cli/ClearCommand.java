package io.asyncache.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Drops what caches keep. */
@Command(
        name = "clear",
        description = {
            "Drop what caches keep in a running JVM, or what all of them keep. Loads under way answer those who wait for"
                    + " them, and are not kept."
        })
final class ClearCommand implements Callable<Integer> {

    @Mixin
    private CachesArgument caches = new CachesArgument();

    @Mixin
    private HelpOption help = new HelpOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws CommandFailure {
        caches.ask("clear", Map.of("caches", caches.names()));
        spec.commandLine().getOut().println(caches.inWords() + " is cleared");
        return Status.SUCCESS;
    }
}
