package io.asyncache.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What stands before a command; alone it is none. */
@Command(
        name = "asyncache",
        synopsisSubcommandLabel = "COMMAND",
        description = "Caches an application's asynchronous methods, without a change to it.",
        commandListHeading = "%nCommands:%n",
        footerHeading = "%n",
        footer = {
            "Start the application with the agent and a file that says which methods:",
            "",
            "  java -javaagent:asyncache-agent.jar=asyncache.yaml -jar app.jar",
            "",
            "A first file:",
            "",
            "  methods:",
            "    - match: com.acme.users.UserService.fetchUser(int)",
            "      cache: { maximum-size: 1024, expire-after-write: 60s }",
            "",
            "Options of the agent, in place of the file's path:",
            "",
            "  config=FILE       the configuration; else -Dasyncache.config,",
            "                    ASYNCACHE_CONFIG, ./asyncache.yaml",
            "  log-level=LEVEL   debug, info (default), warn, error or off",
            "  log-file=FILE     in place of standard error",
            "",
            "Exit status: 0 success, 1 a finding, 2 wrong usage."
        })
final class RootCommand extends JarCommand {

    @Option(names = "--version", versionHelp = true, description = "Print the version.")
    private boolean version;

    @Override
    public Integer call() {
        commandLine().usage(err());
        return Status.WRONG_USAGE;
    }
}
