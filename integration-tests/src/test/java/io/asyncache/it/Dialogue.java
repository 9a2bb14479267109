package io.asyncache.it;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Questions to an application that reads {@code NAME QUESTION} and prints {@code NAME=ANSWER}, a line each. */
final class Dialogue {
    private final RunningJvm running;
    private int asked;

    Dialogue(RunningJvm running) {
        this.running = running;
    }

    /** Asks, and waits for the answer. */
    String ask(String question) {
        String name = "n" + ++asked;
        running.say(name + " " + question + "\n");
        Pattern answer = Pattern.compile("^" + name + "=(.*)$", Pattern.MULTILINE);
        running.awaitStdout(text -> endsALine(answer.matcher(text), text));
        Matcher found = answer.matcher(running.stdout());
        if (!found.find()) {
            throw new AssertionError("the answer is gone");
        }
        return found.group(1);
    }

    /** What is not yet ended by a line break may be half of an answer. */
    private static boolean endsALine(Matcher answer, String text) {
        return answer.find() && answer.end() < text.length();
    }
}
