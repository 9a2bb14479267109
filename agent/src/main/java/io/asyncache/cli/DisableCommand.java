package io.asyncache.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Switches caches off. */
@Command(
        name = "disable",
        description = "Switch caches off in a running JVM, or everything: methods run as if asyncache were not there.")
final class DisableCommand implements Callable<Integer> {

    @Mixin
    private CachesArgument caches = new CachesArgument();

    @Option(names = "--clear", description = "Drop what they keep, too.")
    private boolean clear;

    @Mixin
    private HelpOption help = new HelpOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws CommandFailure {
        caches.ask("disable", Map.of("caches", caches.names(), "clear", clear));
        spec.commandLine().getOut().println(caches.inWords() + " is off");
        return Status.SUCCESS;
    }
}
