package io.asyncache.cli;

import io.asyncache.config.Configuration;
import io.asyncache.json.JsonWriter;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says of one method which rule takes it, and of each other rule why it doesn't. */
@Command(
        name = "explain",
        customSynopsis = "${COMMAND-FULL-NAME} FILE CLASS.METHOD --classpath APP.jar... [--json]",
        description = "For one method: which rule takes it and with what key, or for each rule why not.")
final class ExplainCommand extends JarCommand {

    @Mixin
    private ConfigurationArgument file = new ConfigurationArgument();

    @Parameters(
            index = "1",
            paramLabel = "CLASS.METHOD",
            description = "The method, com.acme.UserService.fetchUser(int); without parameters, all of that name.")
    private String method = "";

    @Parameters(index = "2..*", hidden = true)
    private List<String> moreOfClassPath = new ArrayList<>();

    @Mixin
    private ClassPathOption classPathOption = new ClassPathOption();

    @Mixin
    private JsonOption json = new JsonOption();

    /** The JSON of it. */
    record Explain(String file, boolean enabled, List<Explanation> methods) {}

    @Override
    public Integer call() throws CommandFailure {
        Configuration configuration = file.readValid();
        Explain explained;
        try (ClassPath classPath = classPathOption.open(moreOfClassPath)) {
            Rules rules = new Rules(configuration);
            explained = new Explain(
                    file.path(),
                    configuration.enabled(),
                    new NamedMethods(classPath, rules.matchOn(classPath))
                            .of(method).stream()
                                    .map(each -> Explanation.of(each, rules))
                                    .toList());
        }
        PrintWriter out = out();
        if (json.isAsked()) {
            out.println(JsonWriter.write(explained));
        } else {
            if (!configuration.enabled()) {
                out.println("The file says enabled: false, so nothing is instrumented.");
            }
            explained.methods().forEach(each -> each.print(file.path(), out));
        }
        return Status.SUCCESS;
    }
}
