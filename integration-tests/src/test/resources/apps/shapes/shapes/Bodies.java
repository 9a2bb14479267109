package shapes;

import static java.util.concurrent.CompletableFuture.completedFuture;

import java.util.concurrent.CompletableFuture;

/** Bodies whose bytecode is awkward at its very start or at its returns. */
final class Bodies {
    static CompletableFuture<String> tryFirst(String text) {
        try {
            Report.ran();
            return completedFuture("number " + Integer.parseInt(text));
        } catch (NumberFormatException notANumber) {
            return completedFuture("text " + text);
        } finally {
            Report.ran();
        }
    }

    static CompletableFuture<String> finallyReturns(int number) {
        try {
            throw new IllegalStateException("never seen");
        } finally {
            Report.ran();
            return completedFuture("finally " + number);
        }
    }

    static CompletableFuture<Integer> loopFirst(int number) {
        while (number > 10) {
            number -= 3;
        }
        Report.ran();
        return completedFuture(number);
    }

    static CompletableFuture<Integer> endlessLoopFirst(int[] numbers) {
        for (; ; ) {
            if (numbers[0]++ > 3) {
                Report.ran();
                return completedFuture(numbers[0]);
            }
        }
    }

    static CompletableFuture<String> switches(String text, int number) {
        switch (text) {
            case "one":
                Report.ran();
                return completedFuture("1");
            case "two":
                Report.ran();
                return number > 1 ? completedFuture("2+") : completedFuture("2-");
            default:
                Report.ran();
                return switch (number) {
                    case 1 -> completedFuture("a");
                    case 1000 -> completedFuture("b");
                    default -> completedFuture("c");
                };
        }
    }

    static CompletableFuture<String> synchronizedBlock(Object lock, int number) {
        synchronized (lock) {
            Report.ran();
            return completedFuture("held " + Thread.holdsLock(lock) + number);
        }
    }

    static CompletableFuture<String> tryWithResources(int number) throws Exception {
        try (AutoCloseable resource = Report::ran) {
            return completedFuture("open " + number);
        }
    }

    static CompletableFuture<String> patterns(Object any) {
        if (any instanceof String text && !text.isEmpty()) {
            Report.ran();
            return completedFuture("text " + text);
        }
        Report.ran();
        return completedFuture("other " + any);
    }

    private Bodies() {}
}
