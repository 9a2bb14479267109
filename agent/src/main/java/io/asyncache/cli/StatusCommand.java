package io.asyncache.cli;

import io.asyncache.json.JsonWriter;
import io.asyncache.manage.StatusJson;
import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows what the agent in a JVM does. */
@Command(
        name = "status",
        description = {
            "Show what is matched and what each cache does in a running JVM, rules without a match, and what the last"
                    + " reload has brought."
        })
final class StatusCommand extends JarCommand {

    @Mixin
    private JvmArgument jvm = new JvmArgument();

    @Mixin
    private JsonOption json = new JsonOption();

    @Override
    public Integer call() throws CommandFailure {
        Object status = jvm.ask("status", Map.of()).get("status");
        PrintWriter out = out();
        if (json.isAsked()) {
            out.println(JsonWriter.write(status));
        } else {
            StatusText.lines(StatusJson.read(status == null ? Map.of() : status))
                    .forEach(out::println);
        }
        return Status.SUCCESS;
    }
}
