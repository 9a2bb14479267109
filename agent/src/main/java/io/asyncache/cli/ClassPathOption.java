package io.asyncache.cli;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The application that a command looks at. */
final class ClassPathOption {

    @Option(
            names = {"--classpath", "-cp"},
            required = true,
            paramLabel = "APP.jar",
            description = {
                "The application: jars, Spring Boot jars, wars, directories of class files, DIR/* for all jars in one;"
                        + " several by their usual separator, by naming them one after the other, or by giving the"
                        + " option again. Class files are read, no class is loaded."
            })
    private List<String> named = new ArrayList<>();

    /** Opens it, with what stands behind it on the command line: the shell makes several words of DIR/*.jar. */
    ClassPath open(List<String> more) throws CommandFailure {
        List<String> all = new ArrayList<>();
        for (String each : named) {
            all.addAll(List.of(each.split(File.pathSeparator)));
        }
        all.addAll(more);
        return ClassPath.of(all);
    }
}
