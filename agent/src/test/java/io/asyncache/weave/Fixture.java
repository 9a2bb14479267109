package io.asyncache.weave;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Bodies of all kinds, woven by {@link WeaverTest}. */
public class Fixture {

    public static CompletableFuture<Object> straight(long a, double b, String c) {
        return CompletableFuture.completedFuture(a + b + c);
    }

    public static CompletionStage<Object> loopFirst(int times) {
        do {
            times--;
        } while (times > 0);
        return CompletableFuture.completedFuture(times);
    }

    public static CompletableFuture<Object> manyReturns(int which, Object given) {
        switch (which) {
            case 0:
                return CompletableFuture.completedFuture("none");
            case 1:
                given = "replaced";
                break;
            default:
                for (int i = 0; i < which; i++) {
                    if (i == 3) {
                        return CompletableFuture.completedFuture(i);
                    }
                }
        }
        return CompletableFuture.completedFuture(given);
    }

    public static CompletableFuture<Object> caught(String text) {
        try {
            return CompletableFuture.completedFuture(Integer.parseInt(text));
        } catch (NumberFormatException notANumber) {
            long wide = text.length();
            return CompletableFuture.completedFuture("caught " + wide);
        } finally {
            text = text + "!";
        }
    }

    public static CompletableFuture<Object> throwing(String message) {
        throw new IllegalStateException(message);
    }

    public static synchronized CompletableFuture<Object> locked(Object lock) {
        synchronized (lock) {
            Supplier<Object> inner = () -> "inner " + lock;
            return CompletableFuture.completedFuture(inner.get());
        }
    }

    public static long added(long number, int more) {
        if (more < 0) {
            throw new IllegalArgumentException("negative");
        }
        return number + more;
    }

    public static void nothing(String text) {
        text.length();
    }

    public static int notTaken(int number) {
        return number + 1;
    }
}
