package com.acme.profiles;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Callers and their questions, step by step; every answer is checked. */
final class Story {
    private static final int CROWD_SIZE = 200;

    private final ProfileClient client;
    private final RequestCount count;
    private final Duration pause;
    private final Consumer<StepCost> report;

    Story(URI server, Duration pause, Consumer<StepCost> report) {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        this.client = new ProfileClient(http, server);
        this.count = new RequestCount(http, server);
        this.pause = pause;
        this.report = report;
    }

    void play() throws Exception {
        step(Step.FIRST_CALL, () -> ask(1));
        step(Step.SECOND_CALL, () -> ask(1));
        step(Step.ANOTHER_ID, () -> ask(2));
        step(Step.CROWD, () -> new Crowd(CROWD_SIZE).call(() -> ask(3)));
        step(Step.ONE_CANCELS, () -> askTwiceAndCancelOne(4));
        step(Step.SERVER_FAILS_ONCE, () -> askUntilItWorks(5));
        Thread.sleep(pause.toMillis());
        step(Step.LATER, () -> ask(3));
    }

    private void step(Step step, Action action) throws Exception {
        int before = count.now();
        long start = System.nanoTime();
        action.run();
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        report.accept(new StepCost(step, count.now() - before, millis));
    }

    private Profile ask(int id) throws ExecutionException, InterruptedException {
        return check(id, client.fetchUserData(id));
    }

    /** The first caller gives up while its request is with the server; the second one must not notice. */
    private void askTwiceAndCancelOne(int id) throws ExecutionException, InterruptedException, IOException {
        int before = count.now();
        CompletableFuture<Profile> first = client.fetchUserData(id);
        while (count.now() == before) {
            Thread.onSpinWait();
        }
        CompletableFuture<Profile> second = client.fetchUserData(id);
        first.cancel(true);
        check(id, second);
    }

    private void askUntilItWorks(int id) throws ExecutionException, InterruptedException {
        try {
            ask(id);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ProfileUnavailableException) {
                ask(id);
                return;
            }
            throw e;
        }
        throw new IllegalStateException("the server should have failed once for id " + id);
    }

    private static Profile check(int id, CompletableFuture<Profile> answer)
            throws ExecutionException, InterruptedException {
        Profile profile = answer.get();
        if (profile.id() != id) {
            throw new IllegalStateException("asked for id " + id + ", was given " + profile);
        }
        return profile;
    }

    private interface Action {
        void run() throws Exception;
    }
}
