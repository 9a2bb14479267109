package io.asyncache.attach;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The JDK's way into a JVM, with an end to waiting, and its exceptions in plain words. */
final class Connection implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Jvm jvm;
    private final VirtualMachine machine;

    private Connection(Jvm jvm, VirtualMachine machine) {
        this.jvm = jvm;
        this.machine = machine;
    }

    static Connection to(Jvm jvm) throws Unreachable {
        try {
            return new Connection(jvm, inTime(jvm, () -> VirtualMachine.attach(Long.toString(jvm.pid()))));
        } catch (LinkageError without) {
            throw withoutAttach(without);
        }
    }

    static Unreachable withoutAttach(Throwable cause) {
        return new Unreachable(
                "this Java runtime can't reach other JVMs, as it has no module jdk.attach: start this command with a"
                        + " JDK's java (the application's own runtime may stay as it is)",
                cause);
    }

    /** Returns what agents have left there for those who attach. */
    Properties agentProperties() throws Unreachable {
        return inTime(jvm, machine::getAgentProperties);
    }

    Properties systemProperties() throws Unreachable {
        return inTime(jvm, machine::getSystemProperties);
    }

    /** Loads an agent there and waits until it has done what it is to do. */
    void load(String jar, String options) throws Unreachable {
        inTime(jvm, () -> {
            machine.loadAgent(jar, options);
            return true;
        });
    }

    @Override
    public void close() {
        try {
            machine.detach();
        } catch (IOException gone) {
            // The JVM has ended.
        }
    }

    private static <T> T inTime(Jvm jvm, Callable<T> step) throws Unreachable {
        FutureTask<T> task = new FutureTask<>(step);
        Thread thread = new Thread(task, "asyncache-attach");
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new Unreachable("the JVM " + jvm + " has not answered for " + PATIENCE.toSeconds()
                    + " s: it may be stopped, short of memory or collecting garbage; try again later");
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            throw new Unreachable("interrupted");
        } catch (ExecutionException failed) {
            throw inWords(jvm, failed.getCause());
        }
    }

    static Unreachable inWords(Jvm jvm, Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        if (cause instanceof LinkageError) {
            return withoutAttach(cause);
        } else if (message.contains("Dynamic agent loading is not enabled")) {
            return new Unreachable(
                    "the JVM " + jvm + " takes no agent while it runs, since it was started with"
                            + " -XX:-EnableDynamicAgentLoading",
                    cause);
        } else if (cause instanceof AttachNotSupportedException) {
            return new Unreachable(
                    "the JVM " + jvm + " does not let anybody in: " + message
                            + "; it may be stopped, or still starting, or no HotSpot JVM",
                    cause);
        } else if (cause instanceof AgentLoadException || cause instanceof AgentInitializationException) {
            return new Unreachable("the JVM " + jvm + " could not load the agent: " + message, cause);
        }
        return new Unreachable("the JVM " + jvm + " can't be reached: " + message, cause);
    }
}
