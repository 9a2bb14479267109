package io.asyncache.agent;

import java.io.PrintStream;

/** What a person reads who starts the jar by itself. */
public final class Usage {

    private static final String TEXT = """
            asyncache %s: caches an application's asynchronous methods, without a change to it.

            Start the application with the agent and a file that says which methods:

              java -javaagent:asyncache-agent.jar=asyncache.yaml -jar app.jar

            A first file:

              methods:
                - match: com.acme.users.UserService.fetchUser(int)
                  cache: { maximum-size: 1024, expire-after-write: 60s }

            Options of the agent, in place of the file's path:

              config=FILE          the configuration; else -Dasyncache.config, ASYNCACHE_CONFIG, ./asyncache.yaml
              log-level=LEVEL      debug, info (default), warn, error or off
              log-file=FILE        in place of standard error
            """;

    private Usage() {}

    /** Prints the text; ends with status 0 if it was asked for, with 2 if something else was. */
    public static void main(String[] arguments) {
        boolean version = arguments.length == 1 && arguments[0].equals("--version");
        boolean help = arguments.length == 1 && (arguments[0].equals("--help") || arguments[0].equals("-h"));
        PrintStream out = version || help ? System.out : System.err;
        out.print(version ? Version.current() + System.lineSeparator() : TEXT.formatted(Version.current()));
        System.exit(version || help ? 0 : 2);
    }
}
