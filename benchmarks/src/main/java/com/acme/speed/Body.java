package com.acme.speed;

/** What all contenders do when they have no answer; it counts how often. */
public final class Body {

    private long runs;

    public User user(int id) {
        runs++;
        return new User(-id);
    }

    public int number(int id) {
        runs++;
        return -id;
    }

    public long runs() {
        return runs;
    }
}
