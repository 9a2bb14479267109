package mirror;

import java.io.Serializable;
import java.util.concurrent.CompletableFuture;

/** A class whose shape is looked at, with members of every sort. */
public class Subject implements Serializable, Comparable<Subject> {
    private final int id;
    static int created;

    public Subject(int id) {
        this.id = id;
        created++;
    }

    @Deprecated
    public CompletableFuture<String> load(@Deprecated int number, String... more) throws java.io.IOException {
        return CompletableFuture.supplyAsync(() -> "loaded " + number + more.length);
    }

    protected synchronized CompletableFuture<Integer> count(long from) {
        return CompletableFuture.completedFuture(id);
    }

    static CompletableFuture<String> failing(String text) {
        String trimmed = text.trim();
        if (trimmed.isEmpty()) {
            throw new IllegalArgumentException("empty");
        }
        return deeper(trimmed, trimmed.length());
    }

    private static CompletableFuture<String> deeper(String text, int length) {
        try {
            return CompletableFuture.completedFuture(text.substring(length + 1));
        } finally {
            created = 0;
        }
    }

    @Override
    public int compareTo(Subject other) {
        return Integer.compare(id, other.id);
    }
}
