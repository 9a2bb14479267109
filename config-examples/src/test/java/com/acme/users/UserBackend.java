package com.acme.users;

import com.acme.Runs;
import java.util.concurrent.CompletableFuture;

/** A class of its own: a rule for all methods of the service would take a helper within it as well. */
final class UserBackend {

    private UserBackend() {}

    static CompletableFuture<String> answer(String text) {
        Runs.count();
        return CompletableFuture.supplyAsync(() -> text);
    }
}
