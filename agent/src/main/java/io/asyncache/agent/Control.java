package io.asyncache.agent;

import io.asyncache.manage.Command;
import io.asyncache.manage.Operations;
import io.asyncache.manage.Sessions;
import io.asyncache.manage.jmx.PlatformServer;
import java.io.File;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How the agent in this JVM is reached while the application runs: under JMX once there is a server, and by the command
 * line, which loads the agent's jar once more with a command in place of a file.
 */
final class Control {

    private final Operations operations;
    private final Instrumentation instrumentation;
    private final Log log;
    private final PlatformServer server;

    /** Made when the first command comes: the way to main is to be short. Guarded by this. */
    private @Nullable Command commands;

    Control(Operations operations, Instrumentation instrumentation, Log log) {
        this.operations = operations;
        this.instrumentation = instrumentation;
        this.log = log;
        this.server = new PlatformServer(operations, new Complaints(log));
    }

    /** Opens the ways to the agent. Nothing of JMX is touched, and no thread started. */
    void open() {
        server.await(instrumentation);
    }

    /** Looks whether there is an MBean server by now, and caches that it doesn't know; to be called now and then. */
    void look() {
        server.look();
    }

    /** Carries out what the command line asks; from now on the beans are there, too. */
    void perform(String name, File mailbox) {
        try {
            commands().perform(name, mailbox);
        } catch (IOException unwritable) {
            log.warn("the answer to '" + name + "' could not be written: " + unwritable.getMessage());
        }
        server.registerNow();
    }

    /**
     * Lets those who attach know that the agent is here. Not on the way to main, as it costs some milliseconds: of an agent
     * that is there from the start the JVM's arguments tell as much.
     */
    void tellPresence() {
        Presence.tell(instrumentation);
    }

    private synchronized Command commands() {
        Command made = commands;
        if (made == null) {
            made = new Command(operations, new Sessions(operations));
            commands = made;
        }
        return made;
    }

    /** A class, since a method reference has the JDK's lambda machinery started before main. */
    private record Complaints(Log log) implements Consumer<String> {

        @Override
        public void accept(String complaint) {
            log.warn(complaint);
        }
    }
}
