package acme.boot;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Counts the requests that reach it. */
@Component
public class Backend {
    private final Map<String, Integer> runs = new ConcurrentHashMap<>();

    String user(String from, int id) {
        runs.merge(from, 1, Integer::sum);
        return "user " + id;
    }

    int runs(String from) {
        return runs.getOrDefault(from, 0);
    }
}
