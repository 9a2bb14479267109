package io.asyncache.cli;

import io.asyncache.json.JsonWriter;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Has the agent in a JVM read its file. */
@Command(
        name = "reload",
        description = "Read the file now, in a running JVM. A file with errors changes nothing; they are printed.")
final class ReloadCommand extends JarCommand {

    @Mixin
    private JvmArgument jvm = new JvmArgument();

    @Mixin
    private JsonOption json = new JsonOption();

    @Override
    public Integer call() throws CommandFailure {
        List<?> problems = jvm.ask("reload", Map.of()).get("problems") instanceof List<?> list ? list : List.of();
        PrintWriter out = out();
        if (json.isAsked()) {
            out.println(JsonWriter.write(Map.of("problems", problems)));
        } else if (problems.isEmpty()) {
            out.println("the file is in force");
        } else {
            problems.forEach(out::println);
            out.println("the former configuration stays in force");
        }
        return problems.isEmpty() ? Status.SUCCESS : Status.FINDING;
    }
}
