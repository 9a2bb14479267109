package io.asyncache.it;

import static org.assertj.core.api.Assertions.assertThat;

/** The application whose programs each show some promises: its methods named cached* are cached. */
final class Promises {
    private static final String CACHED = """
            methods:
              - match: promises..*.cached*(..)
                cache: { maximum-size: 10_000, expire-after-write: 1h }
            """;

    static Outcome show(Jdk jdk, String program, String... options) {
        return run(jdk, program, CACHED, options, new String[0]);
    }

    /** With callers that wait only so long for a load of others. */
    static Outcome impatient(Jdk jdk, String program) {
        return run(jdk, program, CACHED + "    coalesce-timeout: 300ms\n", new String[0], new String[0]);
    }

    static Outcome inSmallHeap(Jdk jdk, String program, String... arguments) {
        return run(jdk, program, CACHED, new String[] {"-Xmx64m", "-XX:+ExitOnOutOfMemoryError"}, arguments);
    }

    private static Outcome run(Jdk jdk, String program, String yaml, String[] options, String[] arguments) {
        Outcome outcome = ChildJvm.on(jdk)
                .agent(yaml)
                .options(options)
                .classPath(TestApp.named("promises").classes())
                .main("promises." + program, arguments)
                .run();
        assertThat(outcome.status()).as(outcome.stdout() + outcome.stderr()).isZero();
        return outcome;
    }

    private Promises() {}
}
