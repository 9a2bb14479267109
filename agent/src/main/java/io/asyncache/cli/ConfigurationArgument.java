package io.asyncache.cli;

import io.asyncache.config.Configuration;
import io.asyncache.config.ConfigurationReader;
import io.asyncache.config.Problem;
import io.asyncache.config.Reading;
import java.io.File;
import java.util.stream.Collectors;
import picocli.CommandLine.Parameters;

/** The file that a command is about. */
final class ConfigurationArgument {

    @Parameters(index = "0", paramLabel = "FILE", description = "The configuration file.")
    private File file = new File("");

    String path() {
        return file.getPath();
    }

    Reading read() {
        return ConfigurationReader.read(file);
    }

    /** Returns what the file says, for commands that need it to be right. */
    Configuration readValid() throws CommandFailure {
        Reading reading = read();
        if (reading instanceof Reading.Valid valid) {
            return valid.configuration();
        }
        throw new CommandFailure(
                reading.problems().stream().map(Problem::toString).collect(Collectors.joining(System.lineSeparator())));
    }
}
