package versioned;

import java.util.concurrent.CompletableFuture;

/** The ways to read a version of one world's source, all of them cached, and to change it. */
interface Reads {
    CompletableFuture<Long> later(int key);

    /** Keeps keys in whatever width they come. */
    CompletableFuture<Long> ofAny(Object key);

    /** Not coalesced. */
    CompletableFuture<Long> alone(int key);

    long blocking(long key) throws InterruptedException;

    void change(int key);

    long changeLong(long key);

    CompletableFuture<Long> changeLater(int key);

    void changeAll();
}
