package io.asyncache.cli;

import io.asyncache.json.JsonWriter;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Drops the entries of one key. */
@Command(
        name = "evict",
        description = {
            "Drop one key's entries from a cache in a running JVM, of every method and receiver.",
            "A key is given by its parts as text, in their order; each is compared with String.valueOf of the part that is"
                    + " kept. A part that begins with a hyphen comes after --."
        })
final class EvictCommand extends JarCommand {

    @Mixin
    private JvmArgument jvm = new JvmArgument();

    @Parameters(index = "1", paramLabel = "CACHE", description = "The cache's name.")
    private String cache = "";

    @Parameters(index = "2..*", arity = "1..*", paramLabel = "KEY", description = "The key's parts.")
    private List<String> key = new ArrayList<>();

    @Mixin
    private JsonOption json = new JsonOption();

    @Override
    public Integer call() throws CommandFailure {
        Object evicted = jvm.ask("evict", Map.of("cache", cache, "key", key)).get("evicted");
        long count = evicted instanceof Number number ? number.longValue() : 0;
        PrintWriter out = out();
        if (json.isAsked()) {
            out.println(JsonWriter.write(Map.of("evicted", count)));
        } else {
            out.println(
                    count == 0
                            ? "nothing is kept for that key"
                            : count + (count == 1 ? " entry" : " entries") + " dropped");
        }
        return Status.SUCCESS;
    }
}
