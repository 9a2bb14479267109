package shapes;

import static java.util.concurrent.CompletableFuture.completedFuture;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Kinds of methods of one class. */
class Methods {
    private final String name;

    Methods(String name) {
        this.name = name;
    }

    static CompletableFuture<String> statically(String text) {
        Report.ran();
        return completedFuture("static " + text);
    }

    CompletableFuture<String> throughPrivate(int number) {
        return CompletableFuture.supplyAsync(() -> number).thenCompose(this::privately);
    }

    private CompletableFuture<String> privately(int number) {
        Report.ran();
        return completedFuture(name + number);
    }

    final CompletableFuture<String> finally_(int number) {
        Report.ran();
        return completedFuture(name + " final " + number);
    }

    <T extends Comparable<T>> CompletableFuture<T> largest(List<T> candidates) {
        Report.ran();
        return completedFuture(candidates.stream().max(T::compareTo).orElseThrow());
    }

    CompletableFuture<String> varargs(String head, int... tail) {
        Report.ran();
        return completedFuture(head + Arrays.toString(tail));
    }

    CompletableFuture<String> nothing() {
        Report.ran();
        return completedFuture(name + " nothing");
    }

    CompletionStage<String> stage(long number) {
        Report.ran();
        return completedFuture(name + " stage " + number);
    }

    CompletableFuture<String> wide(
            long a, double b, int[] c, byte d, char e, boolean f, float g, short h, String[][] i, Object j) {
        Report.ran();
        return completedFuture("" + a + b + Arrays.toString(c) + d + e + f + g + h + Arrays.deepToString(i) + j);
    }

    synchronized CompletableFuture<Boolean> locked(int number) {
        Report.ran();
        return completedFuture(Thread.holdsLock(this));
    }

    static synchronized CompletableFuture<Boolean> lockedClass(int number) {
        Report.ran();
        return completedFuture(Thread.holdsLock(Methods.class));
    }

    CompletableFuture<String> lambdas(int number) {
        Report.ran();
        Function<Integer, String> describe = n -> name + " lambda " + n + number;
        return CompletableFuture.supplyAsync(() -> number).thenApply(describe);
    }

    CompletableFuture<Long> recursive(int n) {
        Report.ran();
        if (n < 2) {
            return completedFuture((long) n);
        }
        return recursive(n - 1).thenCombine(recursive(n - 2), Long::sum);
    }

    CompletableFuture<String> reassigned(String text, int number) {
        Report.ran();
        text = text + number;
        number = text.length();
        return completedFuture(text + number);
    }

    CompletableFuture<Object> nullResult(int number) {
        Report.ran();
        return completedFuture(null);
    }
}
