package io.asyncache.attach;

import java.util.List;
import java.util.Properties;

/** What a person should know who has put the agent into a JVM that runs. */
final class Hints {

    /** From this release on the JVM warns. */
    private static final int WARNING_RELEASE = 21;

    private Hints() {}

    static List<String> afterLoading(Properties ofJvm) {
        String release = ofJvm.getProperty("java.specification.version", "");
        boolean warns = release.matches("\\d{1,9}") && Integer.parseInt(release) >= WARNING_RELEASE;
        return warns
                ? List.of(
                        "Java " + release + " has written a warning on the application's standard error, that an agent"
                                + " was loaded dynamically; -XX:+EnableDynamicAgentLoading, or -javaagent at the start, keeps it"
                                + " quiet")
                : List.of();
    }
}
