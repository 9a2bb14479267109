package io.asyncache.cli;

import io.asyncache.config.Configuration;
import io.asyncache.json.JsonWriter;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says which methods each rule takes, without running the application. */
@Command(
        name = "match",
        customSynopsis = "${COMMAND-FULL-NAME} FILE --classpath APP.jar... [--json]",
        description = {
            "Without running the application: which methods each rule takes, with key and cache, and why others are"
                    + " left out.",
            "The status is 1 if a rule takes none."
        })
final class MatchCommand extends JarCommand {

    @Mixin
    private ConfigurationArgument file = new ConfigurationArgument();

    @Parameters(index = "1..*", hidden = true)
    private List<String> moreOfClassPath = new ArrayList<>();

    @Mixin
    private ClassPathOption classPathOption = new ClassPathOption();

    @Mixin
    private JsonOption json = new JsonOption();

    /** The JSON of it. */
    record Match(String file, boolean enabled, int classes, List<RuleFindings> rules, Map<String, String> unreadable) {}

    @Override
    public Integer call() throws CommandFailure {
        Configuration configuration = file.readValid();
        Match found;
        try (ClassPath classPath = classPathOption.open(moreOfClassPath)) {
            Search search = new Search(new Rules(configuration), classPath);
            found = new Match(
                    file.path(),
                    configuration.enabled(),
                    classPath.names().size(),
                    search.findings(),
                    search.unreadable());
        }
        PrintWriter out = out();
        if (json.isAsked()) {
            out.println(JsonWriter.write(found));
        } else {
            print(found, out);
        }
        return found.rules().stream().allMatch(rule -> rule.nothing() == null) ? Status.SUCCESS : Status.FINDING;
    }

    private static void print(Match found, PrintWriter out) {
        out.println(Words.count(found.classes(), "class") + " on the class path"
                + (found.enabled() ? "" : "; the file says enabled: false, so nothing is instrumented"));
        for (RuleFindings rule : found.rules()) {
            print(rule, found.file(), out);
        }
        found.unreadable().forEach((name, why) -> out.println(name + " can't be read: " + why));
    }

    private static void print(RuleFindings rule, String file, PrintWriter out) {
        out.println();
        out.println(file + ":" + rule.rule().line() + ":" + rule.rule().column() + ": "
                + rule.rule().match());
        if (rule.nothing() != null) {
            out.println("  finds nothing: " + rule.nothing());
        } else {
            out.println("  " + rule.rule().deed() + ":");
            rule.methods().forEach(method -> out.println("    " + method));
        }
        rule.leftOutByReason().forEach((why, methods) -> {
            out.println("  left out, " + why + ":");
            methods.forEach(method -> out.println("    " + method));
        });
    }
}
