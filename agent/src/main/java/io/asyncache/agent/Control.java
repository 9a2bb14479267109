package io.asyncache.agent;

import io.asyncache.manage.Command;
import io.asyncache.manage.Operations;
import io.asyncache.manage.Sessions;
import io.asyncache.manage.jmx.PlatformServer;
import java.io.File;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.util.function.Consumer;

/**
 * How the agent in this JVM is reached while the application runs: under JMX once there is a server, and by the command
 * line, which loads the agent's jar once more with a command in place of a file.
 */
final class Control {

    private final Log log;
    private final PlatformServer server;
    private final Command command;

    private Control(Log log, PlatformServer server, Command command) {
        this.log = log;
        this.server = server;
        this.command = command;
    }

    /** Opens the ways to the agent. Nothing of JMX is touched, and no thread started. */
    static Control of(Operations operations, Instrumentation instrumentation, Log log) {
        PlatformServer server = PlatformServer.await(operations, instrumentation, new Complaints(log));
        Control control = new Control(log, server, new Command(operations, new Sessions(operations)));
        Presence.tell(instrumentation);
        return control;
    }

    /** Looks whether there is an MBean server by now, and caches that it doesn't know; to be called now and then. */
    void look() {
        server.look();
    }

    /** Carries out what the command line asks; from now on the beans are there, too. */
    void perform(String name, File mailbox) {
        try {
            command.perform(name, mailbox);
        } catch (IOException unwritable) {
            log.warn("the answer to '" + name + "' could not be written: " + unwritable.getMessage());
        }
        server.registerNow();
    }

    /** A class, since a method reference has the JDK's lambda machinery started before main. */
    private record Complaints(Log log) implements Consumer<String> {

        @Override
        public void accept(String complaint) {
            log.warn(complaint);
        }
    }
}
