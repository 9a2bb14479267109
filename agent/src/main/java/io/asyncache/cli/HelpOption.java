package io.asyncache.cli;

import picocli.CommandLine.Option;

/** Shared by all commands. */
final class HelpOption {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Print this help.")
    private boolean asked;
}
