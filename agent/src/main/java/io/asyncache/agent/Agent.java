package io.asyncache.agent;

import java.io.File;
import java.lang.instrument.Instrumentation;
import org.jspecify.annotations.Nullable;

/** Starts asyncache in an application's JVM. */
public final class Agent {

    /** The agent in force in this JVM. */
    private static @Nullable RunningAgent inForce;

    private Agent() {}

    /**
     * Reads the configuration and offers the weaver to the JVM; or, where the agent is in force already, reads the
     * configuration anew. Called through {@link Launcher}, at the JVM's start or later.
     *
     * @param text the agent's argument
     */
    public static synchronized void start(@Nullable String text, Instrumentation instrumentation) {
        if (JdkTools.isOneOfThem()) {
            return;
        }
        RunningAgent running = inForce;
        Asked asked = Asked.parse(text);
        if (asked != null) {
            if (running != null) {
                running.control().perform(asked.command(), asked.reply());
            }
            return;
        }
        Options options = Options.parse(text);
        Log log = Log.to(options.logFile(), options.logLevel());
        for (String complaint : options.complaints()) {
            log.error(complaint);
        }
        if (running != null) {
            String named = options.config();
            running.reload(named == null ? running.file() : new File(named));
            return;
        }
        File file = ConfigurationFiles.choose(options.config());
        if (file == null) {
            log.warn("does nothing: no configuration file was named, and there is no " + ConfigurationFiles.DEFAULT
                    + " in the working directory; name one with -javaagent:asyncache-agent.jar=FILE");
            return;
        }
        running = new RunningAgent(file, instrumentation, log, new NanoTime());
        inForce = running;
        running.reload();
        LastWords.arrange(running, log);
    }

    /**
     * As {@link #start}, while the application runs; also for what the command line asks of the agent that is here.
     *
     * @param text the agent's argument
     */
    public static synchronized void attach(@Nullable String text, Instrumentation instrumentation) {
        start(text, instrumentation);
        RunningAgent running = inForce;
        if (running != null) {
            running.control().tellPresence();
            running.begin();
        }
    }
}
