package com.acme.profiles;

import java.net.URI;
import java.time.Duration;

/** Plays the story against the server whose address is its argument, and prints what each step cost. */
public final class StoryProgram {
    private static final Duration PAUSE = Duration.ofMillis(2500);

    private StoryProgram() {}

    public static void main(String[] args) throws Exception {
        URI server = URI.create(args[0]);
        new Story(server, PAUSE, cost -> System.out.println(cost.toLine())).play();
    }
}
