package com.acme.data;

import com.acme.Runs;
import java.util.concurrent.CompletableFuture;

/** What most repositories inherit. */
abstract class InMemoryRepository implements Repository {

    @Override
    public CompletableFuture<Integer> count() {
        Runs.count();
        return CompletableFuture.completedFuture(2);
    }

    @Override
    public CompletableFuture<String> save(String entity) {
        Runs.count();
        return CompletableFuture.completedFuture(entity);
    }
}
