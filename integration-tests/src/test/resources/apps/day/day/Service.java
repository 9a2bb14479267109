package day;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** What the application does all day. */
public final class Service {
    static final Map<String, Integer> RUNS = new ConcurrentHashMap<>();

    static CompletableFuture<String> fetch(String name) {
        RUNS.merge("fetch " + name, 1, Integer::sum);
        return CompletableFuture.completedFuture("hello " + name);
    }

    static String list(String name) {
        RUNS.merge("list " + name, 1, Integer::sum);
        return "list of " + name;
    }
}
