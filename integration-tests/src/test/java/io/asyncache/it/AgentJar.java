package io.asyncache.it;

import java.nio.file.Files;
import java.nio.file.Path;

/** The jar under test. */
final class AgentJar {
    private static final String BUILD = "./mvnw package -pl agent -am";

    static Path path() {
        Path jar = Path.of(System.getProperty("asyncache.agent.jar", "../agent/target/asyncache-agent.jar"))
                .toAbsolutePath()
                .normalize();
        if (!Files.isRegularFile(jar)) {
            throw new IllegalStateException("no agent at " + jar + ": build it with " + BUILD);
        }
        return jar;
    }

    /** What {@code -javaagent:} takes to start it with that configuration file. */
    static String with(Path configuration) {
        return path() + "=" + configuration;
    }

    private AgentJar() {}
}
