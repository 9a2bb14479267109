package com.acme.tenants;

/** The tenant for whom the current thread works. */
public final class Tenant {

    private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

    private Tenant() {}

    public static String current() {
        return CURRENT.get();
    }

    /** Works for the tenant. */
    public static void with(String tenant, Runnable work) {
        CURRENT.set(tenant);
        try {
            work.run();
        } finally {
            CURRENT.remove();
        }
    }
}
