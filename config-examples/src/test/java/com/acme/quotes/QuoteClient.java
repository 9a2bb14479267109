package com.acme.quotes;

import com.acme.Runs;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A client of a backend that takes its time. */
public final class QuoteClient {

    public CompletableFuture<String> latest(String symbol) {
        Runs.count();
        return CompletableFuture.supplyAsync(
                () -> symbol + " 42.00", CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS));
    }
}
