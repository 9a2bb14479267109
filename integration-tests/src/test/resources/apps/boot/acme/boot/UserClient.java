package acme.boot;

import java.util.concurrent.CompletableFuture;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;

/** A bean behind a CGLIB proxy, since it has no interface and a method that Spring makes asynchronous. */
@Component
public class UserClient {
    private final Backend backend;

    public UserClient(Backend backend) {
        this.backend = backend;
    }

    @Async
    public CompletableFuture<String> fetchAsync(int id) {
        return CompletableFuture.completedFuture(backend.user("async", id));
    }

    public CompletableFuture<String> fetch(int id) {
        return CompletableFuture.supplyAsync(() -> backend.user("plain", id));
    }
}
