package promises;

import static java.util.concurrent.CompletableFuture.completedFuture;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

/** S13, S16 and S25: arguments and futures that make trouble. */
public final class Unreliable {
    private static final AtomicInteger RUNS = new AtomicInteger();

    private record Fragile(boolean breaks) {
        @Override
        public int hashCode() {
            if (breaks) {
                throw new IllegalStateException("no hash code");
            }
            return 1;
        }
    }

    private record Quarrelsome(String name) {
        @Override
        public boolean equals(Object other) {
            throw new IllegalStateException("no equality");
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }

    /** A future type of the application's own, whose dependents are of that type too. */
    private static final class Own extends CompletableFuture<String> {
        @Override
        public <U> CompletableFuture<U> newIncompleteFuture() {
            @SuppressWarnings("unchecked")
            CompletableFuture<U> dependent = (CompletableFuture<U>) new Own();
            return dependent;
        }
    }

    /** A future that throws in what a cache might call. */
    private static final class Stubborn extends CompletableFuture<String> {
        @Override
        public CompletableFuture<String> toCompletableFuture() {
            throw new UnsupportedOperationException("not convertible");
        }

        @Override
        public <U> CompletableFuture<U> newIncompleteFuture() {
            throw new UnsupportedOperationException("no dependents");
        }
    }

    public static void main(String[] args) {
        System.out.println("hash code throws=" + cached(new Fragile(true)).join()
                + cached(new Fragile(true)).join());
        System.out.println("runs uncached=" + RUNS.getAndSet(0));
        System.out.println("equals throws=" + cached(new Quarrelsome("a")).join()
                + cached(new Quarrelsome("b")).join());
        RUNS.set(0);
        System.out.println("others=" + cached(new Fragile(false)).join()
                + cached(new Fragile(false)).join());
        System.out.println("runs cached=" + RUNS.getAndSet(0));
        System.out.println("null argument=" + cached((Object) null).join()
                + cached((Object) null).join());
        System.out.println("runs of null=" + RUNS.getAndSet(0));
        System.out.println(
                "own future type=" + cachedOwn(1).getClass() + cachedOwn(1).getClass());
        System.out.println("stubborn future=" + cachedStubborn(1).join()
                + cachedStubborn(1).join());
        System.out.println("stage=" + cachedStage("s").toCompletableFuture().join()
                + cachedStage("s").toCompletableFuture().join() + RUNS.getAndSet(0));
    }

    static CompletableFuture<String> cached(Object argument) {
        RUNS.incrementAndGet();
        return completedFuture("value");
    }

    static CompletionStage<String> cachedStage(String argument) {
        RUNS.incrementAndGet();
        return completedFuture(argument).minimalCompletionStage();
    }

    static CompletableFuture<String> cachedOwn(int number) {
        return completed(new Own());
    }

    static CompletableFuture<String> cachedStubborn(int number) {
        return completed(new Stubborn());
    }

    private static CompletableFuture<String> completed(CompletableFuture<String> future) {
        future.complete("value");
        return future;
    }
}
