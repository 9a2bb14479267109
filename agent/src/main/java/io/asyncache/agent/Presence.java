package io.asyncache.agent;

import java.lang.instrument.Instrumentation;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * Lets whoever reaches this JVM from outside know that the agent is in it, before anything is loaded into it.
 *
 * <p>In the JVM's agent properties, which are made for this: those who attach can read them, and the application does not
 * see them. Its system properties it would see; a file of a known name anybody could write, and it outlives a JVM that is
 * killed; and loading the agent's jar to ask would leave it on the class path of an application that has no agent.
 */
final class Presence {

    private static final String PACKAGE = "jdk.internal.vm";

    private Presence() {}

    /** Says so; a JVM that keeps its properties to itself, as not every vendor's has these, is told nothing. */
    static void tell(Instrumentation instrumentation) {
        try {
            // Again and again is no harm: what is told is the same.
            instrumentation.redefineModule(
                    Object.class.getModule(),
                    Set.of(),
                    Map.of(PACKAGE, Set.of(Presence.class.getModule())),
                    Map.of(),
                    Set.of(),
                    Map.of());
            Properties properties = (Properties) Class.forName(PACKAGE + ".VMSupport")
                    .getMethod("getAgentProperties")
                    .invoke(null);
            properties.setProperty("io.asyncache.version", Version.current());
            properties.setProperty(
                    "io.asyncache.jar",
                    Presence.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .getPath());
        } catch (ReflectiveOperationException | RuntimeException | LinkageError kept) {
            // The command line says that there is no agent, and everything else goes on.
        }
    }
}
