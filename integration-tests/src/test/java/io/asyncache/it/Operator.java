package io.asyncache.it;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Somebody at a command line beside the application. */
final class Operator {
    private final Jdk jdk;

    private Operator(Jdk jdk) {
        this.jdk = jdk;
    }

    static Operator on(Jdk jdk) {
        return new Operator(jdk);
    }

    /** Runs one of the jar's commands about a JVM, to its end. */
    Outcome run(String command, RunningJvm about, String... more) {
        List<String> arguments = new ArrayList<>(List.of(command, Long.toString(about.pid())));
        arguments.addAll(Arrays.asList(more));
        return ChildJvm.on(jdk)
                .jar(AgentJar.path(), arguments.toArray(new String[0]))
                .run();
    }
}
