package io.asyncache.cli;

import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Switches caches off. */
@Command(
        name = "disable",
        description = "Switch caches off in a running JVM, or everything: methods run as if asyncache were not there.")
final class DisableCommand extends CachesCommand {

    @Option(names = "--clear", description = "Drop what they keep, too.")
    private boolean clear;

    @Override
    public Integer call() throws CommandFailure {
        return perform("disable", Map.of("clear", clear), "is off");
    }
}
