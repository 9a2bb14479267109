package io.asyncache.cli;

import io.asyncache.attach.Unreachable;
import io.asyncache.attach.Watching;
import io.asyncache.json.JsonWriter;
import io.asyncache.manage.StatusJson;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Shows what caches do, live. */
@Command(
        name = "top",
        description = {
            "Show what caches do, live: the one that saves most time comes first. The first table is of the time since the"
                    + " agent's start. q or Ctrl-C leaves.",
            "Without a terminal, or with --json, one table is printed after the other."
        })
final class TopCommand extends JarCommand {

    private static final double SHORTEST_SECONDS = 0.1;
    private static final double LONGEST_SECONDS = 3_600;

    @Mixin
    private JvmArgument jvm = new JvmArgument();

    @Option(names = "--interval", paramLabel = "SECONDS", description = "From one table to the next; 1 unless said.")
    private double seconds = 1;

    @Option(names = "--count", paramLabel = "N", description = "End after so many tables.")
    private long count = Long.MAX_VALUE;

    @Mixin
    private JsonOption json = new JsonOption();

    @Override
    public Integer call() throws CommandFailure {
        if (!(seconds >= SHORTEST_SECONDS && seconds <= LONGEST_SECONDS) || count < 1) {
            throw new ParameterException(
                    commandLine(), "--interval is from 0.1 to 3600 seconds, and --count at least 1");
        }
        try (Watching watching = jvm.agent().watch(Math.round(seconds * 1_000))) {
            // Who ends this JVM from outside leaves nothing behind, either.
            Thread ending = new Thread(watching::close, "asyncache-top-end");
            Runtime.getRuntime().addShutdownHook(ending);
            run(watching);
            forget(ending);
            return Status.SUCCESS;
        } catch (Unreachable unreachable) {
            throw JvmArgument.failure(unreachable);
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            return Status.SUCCESS;
        }
    }

    private void run(Watching watching) throws Unreachable, InterruptedException {
        PrintWriter out = out();
        Screen screen = json.isAsked() ? null : Screen.take(out);
        if (screen == null) {
            print(watching, out);
        } else {
            try (screen) {
                show(watching, screen);
            }
        }
    }

    private static void forget(Thread ending) {
        try {
            Runtime.getRuntime().removeShutdownHook(ending);
        } catch (IllegalStateException already) {
            // The JVM is ending, and the hook has run or runs.
        }
    }

    private void print(Watching watching, PrintWriter out) throws Unreachable, InterruptedException {
        LiveTable.@Nullable Sample before = null;
        for (long i = 0; i < count; i++) {
            io.asyncache.manage.Status status = watching.next(() -> false);
            if (status == null) {
                return;
            }
            LiveTable.Sample now = new LiveTable.Sample(Instant.now(), status);
            if (json.isAsked()) {
                out.println(JsonWriter.write(StatusJson.write(now.status())));
            } else {
                LiveTable.lines(before, now, Integer.MAX_VALUE, Integer.MAX_VALUE)
                        .forEach(out::println);
                out.println();
            }
            out.flush();
            if (out.checkError()) {
                // Whoever read it has gone.
                return;
            }
            before = now;
        }
    }

    private void show(Watching watching, Screen screen) throws Unreachable, InterruptedException {
        LiveTable.@Nullable Sample before = null;
        for (long i = 0; i < count; i++) {
            io.asyncache.manage.Status status = watching.next(screen::isLeft);
            if (status == null) {
                return;
            }
            LiveTable.Sample now = new LiveTable.Sample(Instant.now(), status);
            List<String> lines = LiveTable.lines(before, now, screen.width(), screen.height());
            screen.show(lines);
            before = now;
        }
    }
}
