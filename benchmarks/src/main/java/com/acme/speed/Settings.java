package com.acme.speed;

/** What the caches of all contenders are bounded by, the same as in {@code speed.yaml}. */
public final class Settings {

    public static final int MAXIMUM_SIZE = 100_000;
    public static final int EXPIRY_SECONDS = 600;

    private Settings() {}
}
