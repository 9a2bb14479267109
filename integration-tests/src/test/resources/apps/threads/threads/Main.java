package threads;

import java.util.concurrent.CompletableFuture;

/** Prints the names of all live threads, after a call of its own if it is asked for one. */
public final class Main {
    public static void main(String[] args) {
        if (args.length > 0) {
            System.out.println(fetch(args[0]).join() + fetch(args[0]).join());
        }
        Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .sorted()
                .forEach(name -> System.out.println("thread " + name));
    }

    static CompletableFuture<String> fetch(String name) {
        return CompletableFuture.completedFuture("hello " + name);
    }
}
