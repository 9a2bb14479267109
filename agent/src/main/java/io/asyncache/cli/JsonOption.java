package io.asyncache.cli;

import picocli.CommandLine.Option;

/** Shared by all commands that list something. */
final class JsonOption {

    @Option(names = "--json", description = "Write JSON, for programs.")
    private boolean asked;

    boolean isAsked() {
        return asked;
    }
}
