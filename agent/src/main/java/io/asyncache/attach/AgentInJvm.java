package io.asyncache.attach;

import io.asyncache.manage.Mailbox;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The agent in a JVM that runs, which carries out commands there.
 *
 * <p>Whether there is one is known before anything is loaded, see {@link Trace}: a JVM without an agent stays as it is. It
 * is the jar that is there which is loaded once more with the command, so that the application's class path stays as it is
 * too, whatever jar the command line comes from.
 */
public final class AgentInJvm {

    private final Jvm jvm;
    private final Trace trace;

    private AgentInJvm(Jvm jvm, Trace trace) {
        this.jvm = jvm;
        this.trace = trace;
    }

    /** Finds the agent in a JVM. */
    public static AgentInJvm in(Jvm jvm) throws Unreachable {
        Suspect suspect = new Suspect(jvm);
        suspect.check();
        try (Connection connection = Connection.to(jvm)) {
            Trace trace = Trace.in(connection, suspect);
            if (trace == null) {
                throw new Unreachable("there is no asyncache in the JVM " + jvm + "; `attach " + jvm.pid()
                        + " --config FILE` puts it there");
            }
            return new AgentInJvm(jvm, trace);
        }
    }

    /**
     * Puts the agent into a JVM; where it is there already, that is a reload.
     *
     * @param jar the agent's jar as this process sees it
     * @param options as after the agent's path on a command line
     * @return what a person should know of it
     */
    public static List<String> attach(Jvm jvm, File jar, String options) throws Unreachable {
        Suspect suspect = new Suspect(jvm);
        suspect.check();
        try (Connection connection = Connection.to(jvm)) {
            Trace there = Trace.in(connection, suspect);
            connection.load(there == null ? Mail.jarSeenBy(suspect, jvm, jar) : there.jar(), options);
            if (Trace.in(connection, suspect) == null) {
                throw new Unreachable("the agent was loaded into the JVM " + jvm
                        + " and is not in force there; its standard error says why");
            }
            return there == null ? Hints.afterLoading(connection.systemProperties()) : List.of();
        }
    }

    public Jvm jvm() {
        return jvm;
    }

    /** Returns the agent's version, which may be another than that of the command line. */
    public String version() {
        return trace.version();
    }

    /**
     * Has the agent carry out a command and returns its answer.
     *
     * @throws Unreachable also if the agent refuses, with its own words
     */
    public Map<?, ?> ask(String command, Map<String, @Nullable Object> request) throws Unreachable {
        try (Mail mail = Mail.with(jvm)) {
            return ask(command, request, mail);
        } catch (IOException failed) {
            throw unreadable(failed);
        }
    }

    private Map<?, ?> ask(String command, Map<String, @Nullable Object> request, Mail mail)
            throws Unreachable, IOException {
        mail.box().write(Mailbox.REQUEST, request);
        try (Connection connection = Connection.to(jvm)) {
            connection.load(trace.jar(), "command=" + command + ",reply=" + mail.seenByJvm());
        }
        Map<?, ?> reply = mail.box().read(Mailbox.REPLY);
        if (reply.isEmpty()) {
            throw new Unreachable("the agent in the JVM " + jvm
                    + " gave no answer; the application's standard error, or" + " the agent's log-file, may say why");
        }
        if (reply.get("error") instanceof String refusal) {
            throw new Unreachable(refusal);
        }
        return reply;
    }

    /** Has the agent tell again and again what everything is like, until the answer is closed. */
    public Watching watch(long intervalMillis) throws Unreachable {
        try {
            Mail mail = Mail.with(jvm);
            try {
                mail.touch(Mailbox.ALIVE);
                ask("top", Map.of("intervalMillis", intervalMillis), mail);
                return new Watching(jvm, mail, intervalMillis);
            } catch (IOException | Unreachable failed) {
                mail.close();
                throw failed;
            }
        } catch (IOException failed) {
            throw unreadable(failed);
        }
    }

    private Unreachable unreadable(IOException failed) {
        return new Unreachable(
                "no letters can be exchanged with the agent in the JVM " + jvm + ": " + failed.getMessage(), failed);
    }
}
