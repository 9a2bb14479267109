package io.asyncache.cli;

import java.util.Map;
import picocli.CommandLine.Command;

/** Switches caches on. */
@Command(
        name = "enable",
        description = "Switch caches on in a running JVM, or everything: what is kept and still fresh answers again.")
final class EnableCommand extends CachesCommand {

    @Override
    public Integer call() throws CommandFailure {
        return perform("enable", Map.of(), "is on");
    }
}
