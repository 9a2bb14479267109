package io.asyncache.cli;

import io.asyncache.agent.Version;
import io.asyncache.attach.AgentInJvm;
import io.asyncache.attach.Jvm;
import io.asyncache.attach.Jvms;
import io.asyncache.attach.Unreachable;
import java.io.PrintWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The JVM that a command is about, with the agent in it. */
class JvmArgument {

    @Parameters(
            index = "0",
            paramLabel = "PID",
            description = {
                "The JVM: its process's number, or a part of its main class's or jar's name if only one JVM has that."
            })
    private String pidOrName = "";

    @Spec(Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    Jvm find() throws CommandFailure {
        try {
            return Jvms.find(pidOrName);
        } catch (Unreachable unreachable) {
            throw failure(unreachable);
        }
    }

    /** Finds the agent in the JVM; says so if it is not of our version, since then it may know other things than we do. */
    AgentInJvm agent() throws CommandFailure {
        Jvm jvm = find();
        try {
            AgentInJvm agent = AgentInJvm.in(jvm);
            if (!agent.version().equals(Version.current())) {
                PrintWriter err = command.commandLine().getErr();
                err.println("note: the agent in that JVM is asyncache " + agent.version() + ", and this is "
                        + Version.current());
                err.flush();
            }
            return agent;
        } catch (Unreachable unreachable) {
            throw failure(unreachable);
        }
    }

    /** Has the agent in the JVM carry out a command and returns its answer. */
    Map<?, ?> ask(String what, Map<String, @Nullable Object> request) throws CommandFailure {
        try {
            return agent().ask(what, request);
        } catch (Unreachable refused) {
            throw failure(refused);
        }
    }

    static CommandFailure failure(Unreachable unreachable) {
        return new CommandFailure(unreachable.getMessage());
    }
}
