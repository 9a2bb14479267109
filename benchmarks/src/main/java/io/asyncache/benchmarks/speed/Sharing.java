package io.asyncache.benchmarks.speed;

import com.acme.speed.Body;
import com.acme.speed.User;
import com.acme.speed.UserService;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What one of two callers of a load does to the other under a candidate. Run as a program it prints this for the candidate
 * that it is given, a line each: it needs a JVM with the candidate's agent.
 */
final class Sharing {

    private static final int FIRST_ID = 10_000;
    private static final int PATIENCE_SECONDS = 10;

    private final UserService users;
    private final Body body = new Body();

    private Sharing(Candidate candidate) throws ReflectiveOperationException {
        users = candidate.start(body);
    }

    public static void main(String[] arguments) throws ReflectiveOperationException, InterruptedException {
        of(Candidate.valueOf(arguments[0])).forEach(System.out::println);
        System.out.flush();
        // Some frameworks' threads would go on.
        Runtime.getRuntime().halt(0);
    }

    /** Returns how many loads two callers took, and for each meddling what the other one gets and what a later one. */
    static List<String> of(Candidate candidate) throws ReflectiveOperationException, InterruptedException {
        Sharing sharing = new Sharing(candidate);
        List<String> cells = new ArrayList<>();
        cells.add(String.valueOf(sharing.loadsOfTwo()));
        for (Meddling meddling : Meddling.values()) {
            cells.addAll(sharing.after(meddling, FIRST_ID + 1 + meddling.ordinal()));
        }
        return cells;
    }

    private long loadsOfTwo() throws InterruptedException {
        body.hold();
        CompletableFuture<User> first = users.byId(FIRST_ID);
        CompletableFuture<User> second = users.byId(FIRST_ID);
        body.release();
        expectAnswer(FIRST_ID, first);
        expectAnswer(FIRST_ID, second);
        return body.runs();
    }

    private static void expectAnswer(int id, CompletableFuture<User> given) throws InterruptedException {
        if (!outcome(id, given).equals("its answer")) {
            throw new IllegalStateException(outcome(id, given));
        }
    }

    private List<String> after(Meddling meddling, int id) throws InterruptedException {
        CompletableFuture<User> first = users.byId(id);
        CompletableFuture<User> second = users.byId(id);
        meddling.with(first);
        body.release();
        String others = outcome(id, second);
        long loads = body.runs();
        CompletableFuture<User> later = users.byId(id);
        body.release();
        return List.of(others, outcome(id, later) + (body.runs() > loads ? ", loaded again" : ""));
    }

    private static String outcome(int id, CompletableFuture<User> given) throws InterruptedException {
        try {
            User user = given.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return user.equals(Meddling.OTHER) ? "**the other's value**" : user.id() == -id ? "its answer" : "" + user;
        } catch (ExecutionException failed) {
            return failure(failed.getCause());
        } catch (TimeoutException never) {
            return "**nothing**";
        } catch (RuntimeException failed) {
            return failure(failed);
        }
    }

    private static String failure(Throwable failure) {
        return "**`" + failure.getClass().getSimpleName() + "`**";
    }
}
