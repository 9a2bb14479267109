package io.asyncache.cli;

import java.util.Map;
import picocli.CommandLine.Command;

/** Drops what caches keep. */
@Command(
        name = "clear",
        description = {
            "Drop what caches keep in a running JVM, or what all of them keep. Loads under way answer those who wait for"
                    + " them, and are not kept."
        })
final class ClearCommand extends CachesCommand {

    @Override
    public Integer call() throws CommandFailure {
        return perform("clear", Map.of(), "is cleared");
    }
}
