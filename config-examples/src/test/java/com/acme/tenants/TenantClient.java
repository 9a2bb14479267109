package com.acme.tenants;

import com.acme.Runs;
import java.util.concurrent.CompletableFuture;

/** A client for one tenant: what it answers depends on whose client it is. */
public final class TenantClient {

    private final String tenant;

    public TenantClient(String tenant) {
        this.tenant = tenant;
    }

    public CompletableFuture<String> setting(String name) {
        Runs.count();
        return CompletableFuture.completedFuture(tenant + "'s " + name);
    }
}
