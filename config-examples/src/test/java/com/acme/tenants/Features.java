package com.acme.tenants;

import com.acme.Runs;
import java.util.concurrent.CompletableFuture;

/** Answers for the current tenant, which is not among the arguments. */
public final class Features {

    public CompletableFuture<String> feature(String name) {
        Runs.count();
        return CompletableFuture.completedFuture(name + " of " + Tenant.current());
    }
}
