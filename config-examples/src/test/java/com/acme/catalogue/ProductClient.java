package com.acme.catalogue;

import com.acme.Runs;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

public final class ProductClient {

    public CompletableFuture<String> product(int id) {
        Runs.count();
        return CompletableFuture.completedFuture("product " + id);
    }

    public CompletionStage<Integer> stock(int id) {
        Runs.count();
        return CompletableFuture.completedStage(id);
    }
}
