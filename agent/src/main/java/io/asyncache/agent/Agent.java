package io.asyncache.agent;

import io.asyncache.config.Configuration;
import io.asyncache.config.ConfigurationReader;
import io.asyncache.config.Problem;
import io.asyncache.config.Reading;
import io.asyncache.weave.ClassTransformer;
import io.asyncache.weave.LoadedClasses;
import io.asyncache.weave.Weaver;
import java.io.File;
import java.lang.instrument.Instrumentation;
import org.jspecify.annotations.Nullable;

/** Starts asyncache in an application's JVM. */
public final class Agent {

    /** How the agent in force in this JVM is reached. */
    private static @Nullable Control inForce;

    private Agent() {}

    /**
     * Reads the configuration and offers the weaver to the JVM. Called through {@link Launcher}, at the JVM's start or
     * later.
     *
     * @param text the agent's argument
     */
    public static synchronized void start(@Nullable String text, Instrumentation instrumentation) {
        if (JdkTools.isOneOfThem()) {
            return;
        }
        Asked asked = Asked.parse(text);
        if (asked != null) {
            if (inForce != null) {
                inForce.perform(asked.command(), asked.reply());
            }
            return;
        }
        Options options = Options.parse(text);
        Log log = Log.to(options.logFile(), options.logLevel());
        for (String complaint : options.complaints()) {
            log.error(complaint);
        }
        if (inForce != null) {
            log.warn("is in this JVM already, and goes on with the configuration that it has; restart the"
                    + " application to change it");
            return;
        }
        File file = ConfigurationFiles.choose(options.config());
        if (file == null) {
            log.warn("does nothing: no configuration file was named, and there is no " + ConfigurationFiles.DEFAULT
                    + " in the working directory; name one with -javaagent:asyncache-agent.jar=FILE");
            return;
        }
        Reading reading = ConfigurationReader.read(file);
        if (reading instanceof Reading.Valid valid) {
            inForce = install(valid.configuration(), file, instrumentation, log);
        } else {
            for (Problem problem : reading.problems()) {
                log.error(problem.toString());
            }
            log.error("nothing is instrumented: mend " + file + " and start the application again");
        }
    }

    /**
     * As {@link #start}, while the application runs; also for what the command line asks of the agent that is here.
     *
     * @param text the agent's argument
     */
    public static synchronized void attach(@Nullable String text, Instrumentation instrumentation) {
        start(text, instrumentation);
        if (inForce != null) {
            inForce.tellPresence();
        }
    }

    private static Control install(Configuration configuration, File file, Instrumentation instrumentation, Log log) {
        log.info(Greeting.of(configuration, file));
        NanoTime nanoTime = new NanoTime();
        RuleReport rules = new RuleReport(configuration, log, nanoTime);
        RuntimeReport runtime = new RuntimeReport(log, nanoTime);
        LinkerStart start = new LinkerStart(configuration, runtime);
        Control control = Control.of(new StartedAgent(configuration, file, start), instrumentation, log);
        if (!configuration.enabled() || configuration.methods().isEmpty()) {
            return control;
        }
        Weaver weaver = new Weaver(
                RuleReport.selectors(configuration.methods()),
                RuleReport.selectors(configuration.invalidations()),
                rules);
        ClassTransformer transformer = new ClassTransformer(weaver, rules, instrumentation, start);
        instrumentation.addTransformer(transformer, true);
        new LoadedClasses(instrumentation, transformer, rules).retransform();
        LastWords.arrange(rules, start, log);
        return control;
    }
}
