package com.acme.speed;

/** Whose users they are. */
public final class Tenant {

    private Tenant() {}

    public static String current() {
        return "acme";
    }
}
