package com.acme.reports;

import com.acme.Cacheable;
import com.acme.Runs;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

public final class ReportService {

    private final AtomicBoolean backendIsStuck = new AtomicBoolean(true);

    @Cacheable
    public CompletableFuture<String> monthly(int month) {
        Runs.count();
        return CompletableFuture.completedFuture("report of month " + month);
    }

    public CompletableFuture<String> daily(int day) {
        Runs.count();
        return CompletableFuture.completedFuture("report of day " + day);
    }

    /** The first answer never comes. */
    public CompletableFuture<String> yearly(int year) {
        Runs.count();
        return backendIsStuck.getAndSet(false)
                ? new CompletableFuture<>()
                : CompletableFuture.completedFuture("report of year " + year);
    }

    /** No answer ever comes. */
    public CompletableFuture<String> archived(int year) {
        Runs.count();
        return new CompletableFuture<>();
    }
}
