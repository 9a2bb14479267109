package web;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** What it yields are objects of the web application's own class. */
final class Quotes {
    private static final AtomicInteger RUNS = new AtomicInteger();

    record Quote(String text) {}

    static CompletableFuture<Quote> quote(String symbol) {
        RUNS.incrementAndGet();
        return CompletableFuture.supplyAsync(() -> new Quote(symbol));
    }

    static int runs() {
        return RUNS.get();
    }

    private Quotes() {}
}
