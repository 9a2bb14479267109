package io.asyncache.cli;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;

/** A command that does something to caches in a running JVM, or to everything, and says so. */
abstract class CachesCommand extends JarCommand {

    @Mixin
    private CachesArgument caches = new CachesArgument();

    /**
     * Has the agent do it.
     *
     * @param terms what it must know beside the caches
     * @param since what holds for them afterwards, as the end of a sentence
     */
    final int perform(String command, Map<String, @Nullable Object> terms, String since) throws CommandFailure {
        Map<String, @Nullable Object> request = new HashMap<>(terms);
        request.put("caches", caches.names());
        caches.ask(command, request);
        out().println(caches.inWords() + " " + since);
        return Status.SUCCESS;
    }
}
