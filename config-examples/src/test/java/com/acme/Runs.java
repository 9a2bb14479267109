package com.acme;

import java.util.concurrent.atomic.AtomicInteger;

/** How often the bodies of the application's methods have run. */
public final class Runs {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private Runs() {}

    public static void count() {
        COUNT.incrementAndGet();
    }

    static int now() {
        return COUNT.get();
    }
}
