package com.acme.market;

import com.acme.Runs;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** Asks a market. */
public final class MarketClient {

    /** A quote that says for how long it holds. */
    public record Quote(String symbol, Duration maxAge) {}

    private final AtomicInteger versions = new AtomicInteger();
    private volatile boolean down;

    public CompletableFuture<Integer> price(String symbol) {
        Runs.count();
        return CompletableFuture.completedFuture(symbol.hashCode());
    }

    public CompletableFuture<byte[]> image(int bytes) {
        Runs.count();
        return CompletableFuture.completedFuture(new byte[bytes]);
    }

    public CompletableFuture<Quote> quote(String symbol) {
        Runs.count();
        return CompletableFuture.completedFuture(
                new Quote(symbol, symbol.equals("short") ? Duration.ofSeconds(1) : Duration.ofMinutes(1)));
    }

    public CompletableFuture<Integer> version() {
        Runs.count();
        return down
                ? CompletableFuture.failedFuture(new IOException("the market is down"))
                : CompletableFuture.completedFuture(versions.incrementAndGet());
    }

    public void goDown() {
        down = true;
    }
}
