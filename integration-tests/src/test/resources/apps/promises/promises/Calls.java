package promises;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Twin methods with one body: {@code cached} is selected by the configuration, {@code plain} isn't. */
final class Calls {
    private static final Map<String, Supplier<CompletableFuture<String>>> BODIES = new ConcurrentHashMap<>();
    private static final Map<String, AtomicInteger> RUNS = new ConcurrentHashMap<>();

    /** Says what the body does for that key. */
    static void body(String key, Supplier<CompletableFuture<String>> body) {
        BODIES.put(key, body);
        RUNS.put(key, new AtomicInteger());
    }

    /** A body that gives out that future, whoever asks. */
    static CompletableFuture<String> pending(String key) {
        CompletableFuture<String> own = new CompletableFuture<>();
        body(key, () -> own);
        return own;
    }

    static CompletableFuture<String> cached(String key) {
        return run(key);
    }

    static CompletableFuture<String> plain(String key) {
        return run(key);
    }

    static int runs(String key) {
        return RUNS.get(key).get();
    }

    private static CompletableFuture<String> run(String key) {
        RUNS.get(key).incrementAndGet();
        return BODIES.get(key).get();
    }

    private Calls() {}
}
