package com.acme.profiles;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Plays the story against the server whose address is its argument, and then is as busy as a small shop, until its
 * standard input ends.
 */
public final class BusyProgram {
    /** The line that says that the story is over. */
    public static final String BUSY = "busy";

    private static final Duration BETWEEN_VISITORS = Duration.ofMillis(5);
    private static final Duration BETWEEN_COUNTS = Duration.ofMillis(250);
    private static final int REGULARS = 40;

    private final ProfileClient client;
    private final RequestCount count;
    private final Random random = new Random(1);

    private BusyProgram(URI server) {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        this.client = new ProfileClient(http, server);
        this.count = new RequestCount(http, server);
    }

    public static void main(String[] args) throws Exception {
        StoryProgram.main(args);
        new BusyProgram(URI.create(args[0])).open();
    }

    private void open() throws IOException {
        ScheduledExecutorService days = Executors.newScheduledThreadPool(2);
        every(BETWEEN_VISITORS, days, this::visit);
        every(BETWEEN_COUNTS, days, this::askForCount);
        System.out.println(BUSY);
        while (System.in.read() >= 0) {
            // Whatever it says, only its end counts.
        }
        days.shutdownNow();
    }

    private static void every(Duration pause, ScheduledExecutorService days, Runnable what) {
        days.scheduleAtFixedRate(what, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Some come often, and many seldom. */
    private void visit() {
        client.fetchUserData((int) Math.abs(random.nextGaussian() * REGULARS));
    }

    private void askForCount() {
        try {
            count.now();
        } catch (IOException gone) {
            // The server may be closed first at the end.
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }
}
