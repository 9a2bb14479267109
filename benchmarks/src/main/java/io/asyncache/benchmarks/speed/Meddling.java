package io.asyncache.benchmarks.speed;

import com.acme.speed.User;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;

/** What a caller may do to the future that it was given, and that is pending. */
enum Meddling {
    CANCEL("`cancel(true)`") {
        @Override
        void with(CompletableFuture<User> own) {
            own.cancel(true);
        }
    },
    /** It does what the timer of {@code orTimeout} does, on this thread, so that there is nothing to wait for. */
    TIME_OUT("`orTimeout(…)`") {
        @Override
        void with(CompletableFuture<User> own) {
            own.completeExceptionally(new TimeoutException());
        }
    },
    COMPLETE("`complete(other)`") {
        @Override
        void with(CompletableFuture<User> own) {
            own.complete(OTHER);
        }
    };

    static final User OTHER = new User(0);

    private final String label;

    Meddling(String label) {
        this.label = label;
    }

    abstract void with(CompletableFuture<User> own);

    String label() {
        return label;
    }
}
