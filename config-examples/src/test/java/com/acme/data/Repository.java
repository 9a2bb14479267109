package com.acme.data;

import java.util.concurrent.CompletableFuture;

/** What all repositories have in common. */
public interface Repository {

    CompletableFuture<String> findById(int id);

    CompletableFuture<Integer> count();

    CompletableFuture<String> save(String entity);
}
