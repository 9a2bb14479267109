package io.asyncache.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The terminal, while a live table has it: its other screen, no cursor, keys at once. It is given back as it was, however
 * the command ends.
 *
 * <p>By the system's own {@code stty}: it needs no library, and where it isn't there is no terminal of this kind.
 */
final class Screen implements Closeable {

    private static final String ESCAPE = "\033[";
    private static final int CTRL_C = 3;
    private static final int USUAL_WIDTH = 80;
    private static final int USUAL_HEIGHT = 24;

    private final PrintWriter out;
    private final String saved;
    private final Thread ending = new Thread(this::giveBack, "asyncache-screen");
    private boolean isOurs = true;

    private Screen(PrintWriter out, String saved) {
        this.out = out;
        this.saved = saved;
    }

    /** Takes the terminal; returns null if output does not go to one. */
    static @Nullable Screen take(PrintWriter out) {
        if (!isTerminal()) {
            return null;
        }
        String saved = run("stty -g");
        // Ctrl-C is a key like q, and no signal: it ends the command in order, with success.
        if (saved == null || run("stty -icanon -echo min 1 intr undef") == null) {
            return null;
        }
        Screen screen = new Screen(out, saved);
        Runtime.getRuntime().addShutdownHook(screen.ending);
        out.print(ESCAPE + "?1049h" + ESCAPE + "?25l");
        out.flush();
        return screen;
    }

    int width() {
        return size()[1];
    }

    int height() {
        return size()[0];
    }

    /** Lines and columns: the window may have changed since the last time. */
    private static int[] size() {
        String size = run("stty size");
        if (size != null && size.matches("[1-9]\\d{0,4} [1-9]\\d{0,4}")) {
            String[] numbers = size.split(" ");
            return new int[] {Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1])};
        }
        return new int[] {environment("LINES", USUAL_HEIGHT), environment("COLUMNS", USUAL_WIDTH)};
    }

    private static int environment(String name, int otherwise) {
        String value = System.getenv(name);
        return value != null && value.matches("[1-9]\\d{0,4}") ? Integer.parseInt(value) : otherwise;
    }

    /** Shows the lines in place of what there was. */
    synchronized void show(List<String> lines) {
        if (!isOurs) {
            return;
        }
        StringBuilder text = new StringBuilder(ESCAPE + "H");
        for (int i = 0; i < lines.size(); i++) {
            text.append(lines.get(i)).append(ESCAPE).append('K').append(i < lines.size() - 1 ? "\r\n" : "");
        }
        out.print(text.append(ESCAPE).append('J'));
        out.flush();
    }

    /** Returns whether a person has pressed q or Ctrl-C, or gone. */
    boolean isLeft() {
        try {
            while (System.in.available() > 0) {
                int key = System.in.read();
                if (key == 'q' || key == 'Q' || key == CTRL_C || key < 0) {
                    return true;
                }
            }
            return false;
        } catch (IOException gone) {
            return true;
        }
    }

    private synchronized void giveBack() {
        if (isOurs) {
            isOurs = false;
            out.print(ESCAPE + "?25h" + ESCAPE + "?1049l");
            out.flush();
            run("stty " + saved);
        }
    }

    @Override
    public void close() {
        giveBack();
        try {
            Runtime.getRuntime().removeShutdownHook(ending);
        } catch (IllegalStateException already) {
            // The JVM is ending, and the hook has run or finds nothing to do.
        }
    }

    /** The JDK's console is one from Java 22 on whether there is a terminal or not. */
    private static boolean isTerminal() {
        return run(new ProcessBuilder("sh", "-c", "test -t 0 && test -t 1").inheritIO()) != null;
    }

    /** Returns what a command of the shell's prints, run on our terminal; null if it fails. */
    private static @Nullable String run(String command) {
        return run(new ProcessBuilder("sh", "-c", command)
                .redirectInput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.DISCARD));
    }

    private static @Nullable String run(ProcessBuilder command) {
        try {
            Process process = command.start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return null;
            }
            return process.exitValue() == 0 ? printed : null;
        } catch (IOException without) {
            return null;
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
