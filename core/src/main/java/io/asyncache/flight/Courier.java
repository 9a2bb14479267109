package io.asyncache.flight;

import org.jspecify.annotations.Nullable;

/**
 * A thread that runs the application's code on asyncache's account: continuations of callers that joined, and bodies
 * that asyncache starts by itself.
 */
public final class Courier extends Thread {

    private @Nullable Object pass;

    Courier(Runnable work, String name) {
        super(null, work, name, 0, false);
        setDaemon(true);
        setContextClassLoader(null);
    }

    /**
     * Returns whether the current call is the one that this thread was sent to make: the body of the given method, which
     * must run whatever is kept or under way. Only the first asking after {@link #give} is answered yes.
     */
    public boolean takePass(Object method) {
        if (pass != method) {
            return false;
        }
        pass = null;
        return true;
    }

    void give(Object method) {
        pass = method;
    }

    void withdraw() {
        pass = null;
    }
}
