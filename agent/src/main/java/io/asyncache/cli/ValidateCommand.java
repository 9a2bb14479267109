package io.asyncache.cli;

import io.asyncache.config.Configuration;
import io.asyncache.config.Problem;
import io.asyncache.config.Reading;
import io.asyncache.json.JsonWriter;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks a file. */
@Command(
        name = "validate",
        customSynopsis = "${COMMAND-FULL-NAME} FILE [--json]",
        description = "Check a file: every error in it, with line and column.")
final class ValidateCommand extends JarCommand {

    @Mixin
    private ConfigurationArgument file = new ConfigurationArgument();

    @Mixin
    private JsonOption json = new JsonOption();

    /** The JSON of it. */
    record Validation(String file, boolean valid, List<Fault> problems) {}

    /** One error, where it is and how to mend it. */
    record Fault(int line, int column, String message) {

        static Fault of(Problem problem) {
            return new Fault(problem.position().line(), problem.position().column(), problem.message());
        }
    }

    @Override
    public Integer call() {
        Reading reading = file.read();
        PrintWriter out = out();
        List<Problem> problems = reading.problems();
        if (json.isAsked()) {
            List<Fault> faults = problems.stream().map(Fault::of).toList();
            out.println(JsonWriter.write(new Validation(file.path(), faults.isEmpty(), faults)));
        } else if (reading instanceof Reading.Valid valid) {
            out.println(file.path() + ": valid; " + contents(valid.configuration()));
        } else {
            problems.forEach(out::println);
        }
        return problems.isEmpty() ? Status.SUCCESS : Status.FINDING;
    }

    private static String contents(Configuration configuration) {
        return Words.count(configuration.methods().size(), "method rule") + ", "
                + Words.count(configuration.invalidations().size(), "invalidation rule")
                + (configuration.enabled() ? "" : "; not enabled, nothing is instrumented");
    }
}
