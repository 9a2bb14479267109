package com.acme.geo;

import com.acme.Runs;
import java.util.concurrent.CompletableFuture;

/** Reference data: there is one answer for each postcode, and it never changes. */
public final class Postcodes {

    public CompletableFuture<String> place(int postcode) {
        Runs.count();
        return CompletableFuture.completedFuture("place " + postcode);
    }
}
