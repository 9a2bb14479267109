package counting;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

public class Users {
    private final AtomicInteger runs = new AtomicInteger();

    public CompletableFuture<String> fetch(int id) {
        runs.incrementAndGet();
        return CompletableFuture.supplyAsync(() -> "user " + id);
    }

    int runs() {
        return runs.get();
    }
}
